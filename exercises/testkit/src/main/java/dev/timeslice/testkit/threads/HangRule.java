package dev.timeslice.testkit.threads;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether threads hang, by their states and never by the time that has passed alone.
 *
 * <p>Threads hang if all of them wait or block without a time limit, none has moved since this was first seen, and
 * meanwhile a pair of {@link Heartbeat} threads got to run {@value #ROUNDS} times. The worker examines every check under
 * this rule, so as long as some thread can run an examination only reads thread states; no thread is started and no
 * management bean is loaded before all have stood still for a while.
 *
 * <p>The rule sees only the threads that it is given. A check that waits for anything else (a process, a thread of the
 * grader) must do so with a time limit, in a loop.
 *
 * <p>Not thread-safe: one thread examines.
 */
public final class HangRule implements AutoCloseable {
    /** Rounds of the heartbeat that a hang has to outlast. */
    static final int ROUNDS = 200;

    private static final long LEAST_NANOS = 250_000_000;

    /** How long all threads must look stuck before anything is spent on them. */
    private static final long SUSPICION_NANOS = 20_000_000;

    /** With the pause the {@link #ROUNDS} spread over the time that has to pass anyway. */
    private static final long PAUSE_NANOS = 1_000_000;

    private boolean suspected;
    private long suspectedSince;
    private @Nullable Observation observation;

    private HangRule() {}

    /** A rule that has seen nothing yet. */
    public static HangRule start() {
        return new HangRule();
    }

    /**
     * Looks at the threads once more; to be called every few milliseconds.
     *
     * @param threads those that the check or the code under test started, and the check's own; ended ones are ignored
     * @return the hang, once it is certain; a further call looks anew
     */
    public Optional<Hang> examine(Collection<Thread> threads) {
        List<Thread> live = threads.stream()
                .filter(thread -> thread.isAlive() && !Heartbeat.owns(thread))
                .toList();
        if (live.isEmpty() || !live.stream().allMatch(thread -> ThreadSnapshot.isStuck(thread.getState()))) {
            close();
            return Optional.empty();
        }
        long now = System.nanoTime();
        if (!suspected) {
            suspected = true;
            suspectedSince = now;
        }
        if (now - suspectedSince < SUSPICION_NANOS) {
            return Optional.empty();
        }
        return observe(live, now);
    }

    private Optional<Hang> observe(List<Thread> live, long now) {
        Optional<List<ThreadSnapshot>> snapshots = ThreadSnapshot.ofStuck(live);
        if (snapshots.isEmpty()) {
            close();
            return Optional.empty();
        }
        if (observation == null) {
            observation = new Observation(snapshots.get(), now, Heartbeat.start(PAUSE_NANOS));
        } else if (!observation.snapshots.equals(snapshots.get())) {
            observation = observation.anew(snapshots.get(), now);
        } else if (observation.isLongEnough(now)) {
            close();
            return Optional.of(describe(live));
        }
        return Optional.empty();
    }

    private static Hang describe(List<Thread> live) {
        ThreadTable table = new ThreadTable(live);
        long[] cycle = JvmThreads.inLockCycle(live);
        if (cycle.length > 0) {
            String names = String.join(
                    ", ", Arrays.stream(cycle).mapToObj(table::nameOf).toList());
            Message sentence = Message.of(
                            "Deadlock: each of these threads holds a lock that another of them waits for,"
                                    + " so none can ever go on: %s.",
                            "교착 상태입니다. 다음 스레드들은 서로가 가진 락을 기다리고 있어 아무도 더 진행할 수 없습니다: %s.")
                    .with(names);
            return new Hang(VerdictKind.DEADLOCK, true, sentence, table.text());
        }
        Message sentence = Message.of(
                        "All threads wait, and nobody is left who could wake them: %s.",
                        "모든 스레드가 기다리고 있고, 이들을 깨울 스레드가 남아 있지 않습니다: %s.")
                .with(table.allNames());
        return new Hang(VerdictKind.LOST_WAKEUP, false, sentence, table.text());
    }

    /** Ends the heartbeat, if there is one; the rule may be used further. */
    @Override
    public void close() {
        suspected = false;
        if (observation != null) {
            observation.heartbeat.close();
            observation = null;
        }
    }

    /** How the threads stood when they were first seen stuck, and what the heartbeat read then. */
    private static final class Observation {
        private final List<ThreadSnapshot> snapshots;
        private final long since;
        private final Heartbeat heartbeat;
        private final int roundsBefore;

        Observation(List<ThreadSnapshot> snapshots, long since, Heartbeat heartbeat) {
            this.snapshots = snapshots;
            this.since = since;
            this.heartbeat = heartbeat;
            this.roundsBefore = heartbeat.rounds();
        }

        /** Begins again with what is seen now, on the same heartbeat. */
        Observation anew(List<ThreadSnapshot> now, long at) {
            return new Observation(now, at, heartbeat);
        }

        boolean isLongEnough(long now) {
            return heartbeat.rounds() - roundsBefore >= ROUNDS && now - since >= LEAST_NANOS;
        }
    }
}
