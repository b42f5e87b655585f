package dev.timeslice.grader.worker;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.blackbox.BlackBoxSite;
import dev.timeslice.testkit.threads.Hang;
import dev.timeslice.testkit.threads.HangRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One frame's checks: runs the one that is asked for, each with threads of its own. */
final class Session {
    /** How long the check's thread is waited for between two looks at all threads. */
    private static final long LOOK_MILLIS = 10;

    private static final ClassLoader GIVEN = Session.class.getClassLoader();

    private final Frame frame;
    private final CapturedOutput output;
    private final Consumer<Reply> replies;
    private final Runnable canary;
    private final CheckRunner runner = new CheckRunner();
    /**
     * By the number of their class set. Ours, and without state of their own: what one check has warmed up the next ones
     * use.
     */
    private final Map<Integer, MapLoader> references = new ConcurrentHashMap<>();

    private SubjectLoaders subjects;
    private long seed;

    /**
     * @param canary throws {@link GraderFault} if the detectors do not detect in this JVM
     */
    Session(Frame frame, CapturedOutput output, Consumer<Reply> replies, Runnable canary) {
        this.canary = canary;
        this.frame = frame;
        this.seed = frame.seed();
        this.subjects = new SubjectLoaders(frame, GIVEN);
        this.output = output;
        this.replies = replies;
    }

    /** Proves that the detectors detect in this JVM, before a verdict on real threads counts. */
    void prove(int check) {
        try {
            canary.run();
            replies.accept(new Reply.Done(check, VerdictKind.PASSED, Message.verbatim("-"), "", "", true));
        } catch (GraderFault e) {
            replies.accept(new Reply.Done(
                    check,
                    VerdictKind.GRADER_FAULT,
                    Texts.GRADER_FAULT.with(String.valueOf(e.getMessage())),
                    "",
                    "",
                    false));
        }
    }

    /** From now on checks have this seed; no loader is left to them of those that ran before. */
    void begin(long otherSeed) {
        seed = otherSeed;
        subjects = new SubjectLoaders(frame, GIVEN);
    }

    /** Runs one check and replies; returns only when it is over, its threads included. */
    void run(int number) throws InterruptedException {
        output.drain();
        Frame.FrameCheck check = frame.checks().get(number);
        CheckThreads threads = new CheckThreads("check " + number);
        AtomicReference<Diagnosis> result = new AtomicReference<>();
        MapLoader loader = subjects.take(check);
        List<Measured> measured = new CopyOnWriteArrayList<>();
        Thread thread = threads.newThread(() -> result.set(diagnose(check, loader, measured::add)));
        thread.start();
        try (HangRule rule = HangRule.start()) {
            Optional<Hang> hang = await(thread, threads, rule);
            if (hang.isPresent() && result.get() == null) {
                reply(number, stuck(hang.get()), measured);
                return;
            }
            Diagnosis diagnosis = result.get();
            if (diagnosis == null) {
                throw new IllegalStateException("the thread of " + check.methodName() + " ended without a result");
            }
            Diagnosis last = afterwards(number, diagnosis, threads, rule);
            if (last.kind() == VerdictKind.PASSED) {
                subjects.giveBack(check, loader);
            }
            reply(number, last, measured);
        }
    }

    /** Waits until the check's thread has ended, or no thread of the check can move any more. */
    private static Optional<Hang> await(Thread thread, CheckThreads threads, HangRule rule)
            throws InterruptedException {
        thread.join(5 * LOOK_MILLIS);
        while (thread.isAlive()) {
            Optional<Hang> hang = rule.examine(threads.alive());
            if (hang.isPresent()) {
                return hang;
            }
            thread.join(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    /** What a check that is over has to say once the threads that it left behind have ended, or never will. */
    private Diagnosis afterwards(int number, Diagnosis diagnosis, CheckThreads threads, HangRule rule)
            throws InterruptedException {
        List<Thread> left = threads.alive();
        if (left.isEmpty()) {
            return diagnosis;
        }
        if (diagnosis.kind() != VerdictKind.PASSED) {
            return diagnosis.spent();
        }
        replies.accept(new Reply.Leftover(number, names(left)));
        while (!left.isEmpty()) {
            Optional<Hang> hang = rule.examine(left);
            if (hang.isPresent()) {
                return new Diagnosis(
                        VerdictKind.LEAKED_THREAD,
                        Texts.LEAKED_THREAD.with(left.size()),
                        hang.get().threadTable(),
                        false);
            }
            Thread.sleep(LOOK_MILLIS);
            left = threads.alive();
        }
        return diagnosis;
    }

    private static Diagnosis stuck(Hang hang) {
        return new Diagnosis(hang.kind(), hang.sentence(), hang.threadTable(), false);
    }

    private Diagnosis diagnose(Frame.FrameCheck check, MapLoader loader, Consumer<Measured> measurements) {
        Set<String> names = frame.classSets().get(check.subject()).keySet();
        MapLoader reference = references.computeIfAbsent(
                check.reference(), set -> new MapLoader(GIVEN, frame.classSets().get(set), null));
        List<Message> remarks = new CopyOnWriteArrayList<>();
        CheckContext.install(new CheckContext(seed, reference, remarks::add, measurements));
        if (check.blackBox()) {
            BlackBoxSite.install(new BlackBoxSite(frame.box(), frame.classSets().get(check.subject())));
        }
        try {
            return runner.run(Class.forName(check.className(), true, loader), check.methodName(), names)
                    .remarking(remarks);
        } catch (Throwable thrown) {
            return diagnoseAgain(thrown, names);
        }
    }

    private static Diagnosis diagnoseAgain(Throwable thrown, Set<String> names) {
        try {
            return Diagnosis.of(thrown, names);
        } catch (Throwable second) {
            // The exception's own getMessage threw; its class name is all that can be had.
            return Diagnosis.thrown(thrown.getClass().getName());
        }
    }

    private static String names(List<Thread> threads) {
        StringBuilder lines = new StringBuilder();
        for (Thread thread : threads) {
            lines.append(thread.getName()).append(' ').append(thread.getState()).append('\n');
        }
        return lines.toString();
    }

    private void reply(int number, Diagnosis diagnosis, List<Measured> measured) {
        replies.accept(new Reply.Done(
                number,
                diagnosis.kind(),
                diagnosis.sentence(),
                diagnosis.witness(),
                output.drain(),
                diagnosis.fresh(),
                measured.isEmpty() ? "" : measured.get(measured.size() - 1).text()));
    }
}
