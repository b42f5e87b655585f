package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.testkit.threads.Step;
import dev.timeslice.thread.coordination.ReadersWriterLock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Readers and writers at one lock: each stays inside until it is told to leave. */
public final class Visitors {
    private final ReadersWriterLock lock = new ReadersWriterLock();
    private final List<String> inside = Collections.synchronizedList(new ArrayList<>());
    private final VisitStory story = new VisitStory();
    private final Crew crew;
    private final Message rule;

    /**
     * Visitors of a new lock.
     *
     * @param rule what they show: the sentence of every failure
     */
    public Visitors(Crew crew, Message rule) {
        this.crew = crew;
        this.rule = rule;
    }

    public ReadersWriterLock lock() {
        return lock;
    }

    /** A reader that must get in at once. */
    public Visitor readerEnters(String name) {
        return enters(reader(name, true));
    }

    /** A reader that must sleep outside. */
    public Visitor readerWaits(String name) {
        return reader(name, false).stillWaits();
    }

    /** A writer that must get in at once. */
    public Visitor writerEnters(String name) {
        return enters(writer(name, true));
    }

    /** A writer that must sleep outside. */
    public Visitor writerWaits(String name) {
        return writer(name, false).stillWaits();
    }

    private Visitor reader(String name, boolean welcome) {
        return new Visitor(name, welcome, "Read()", lock::lockRead, lock::unlockRead);
    }

    private Visitor writer(String name, boolean welcome) {
        return new Visitor(name, welcome, "Write()", lock::lockWrite, lock::unlockWrite);
    }

    private Visitor enters(Visitor visitor) {
        told(visitor::awaitInside);
        return visitor;
    }

    /** A failure of the step shows those before it, too. */
    private void told(Runnable step) {
        try {
            step.run();
        } catch (CheckFailure failure) {
            throw story.before(failure);
        }
    }

    /** One thread that goes in and, when it is told to, out. */
    public final class Visitor {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);
        private final String kind;
        private final Member<Void> member;
        private volatile boolean welcome;

        private Visitor(String name, boolean welcome, String kind, Step in, Step out) {
            this.welcome = welcome;
            this.kind = kind;
            story.calls(name, "lock" + kind, welcome ? VisitStory.INSIDE : VisitStory.WAITS);
            member = crew.run(name, () -> {
                in.run();
                inside.add(name);
                if (!this.welcome) {
                    // It ends here, since whoever waits for it to sleep in the lock would wait in vain.
                    throw CheckFailure.failed(rule, "inside: " + String.join(", ", inside));
                }
                entered.countDown();
                leave.await();
                inside.remove(name);
                out.run();
            });
        }

        private void awaitInside() {
            crew.run("witness of " + member.name(), entered::await).result(rule);
        }

        /** Waits until it sleeps in the lock; to get in is a failure. */
        public Visitor stillWaits() {
            told(() -> member.awaitBlocked(rule));
            return this;
        }

        /** Goes out. Those who come next, and nobody else, must get in then. */
        public void leaves(Visitor... next) {
            story.calls(member.name(), "unlock" + kind, VisitStory.OUTSIDE);
            expect(next);
            leave.countDown();
            told(() -> {
                member.result(rule);
                List.of(next).forEach(Visitor::awaitInside);
            });
        }

        /** Is interrupted while it sleeps, and must leave with an exception. Those who come next must get in then. */
        public void givesUp(Visitor... next) {
            story.calls(member.name(), "(interrupt)", VisitStory.OUTSIDE);
            expect(next);
            member.interrupt();
            told(() -> {
                member.awaitException(InterruptedException.class, rule);
                List.of(next).forEach(Visitor::awaitInside);
            });
        }

        private void expect(Visitor... next) {
            for (Visitor visitor : next) {
                story.follows(visitor.member.name(), VisitStory.INSIDE);
                visitor.welcome = true;
            }
        }
    }
}
