package dev.timeslice.testkit.threads;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thread at one moment, as far as it shows whether the thread has moved since.
 *
 * <p>A thread that was woken and waits again in the same place differs in {@code waits} or {@code blocks}, which only
 * grow.
 *
 * @param id the thread's id
 * @param state WAITING or BLOCKED
 * @param waits how often it has waited so far
 * @param blocks how often it has blocked on a monitor so far
 * @param stack its frames, innermost first
 */
record ThreadSnapshot(long id, Thread.State state, long waits, long blocks, List<StackTraceElement> stack) {

    /** The threads as they stand; empty if one of them is not stuck or has ended meanwhile. */
    static Optional<List<ThreadSnapshot>> ofStuck(List<Thread> threads) {
        @Nullable ThreadInfo[] infos = JvmThreads.infos(threads);
        ThreadSnapshot[] snapshots = new ThreadSnapshot[infos.length];
        for (int i = 0; i < infos.length; i++) {
            ThreadInfo info = infos[i];
            if (info == null || !isStuck(info.getThreadState())) {
                return Optional.empty();
            }
            snapshots[i] = new ThreadSnapshot(
                    info.getThreadId(),
                    info.getThreadState(),
                    info.getWaitedCount(),
                    info.getBlockedCount(),
                    List.of(info.getStackTrace()));
        }
        return Optional.of(List.of(snapshots));
    }

    /** Whether a thread in this state cannot go on by itself; one that waits for a time can. */
    static boolean isStuck(Thread.State state) {
        return state == Thread.State.WAITING || state == Thread.State.BLOCKED;
    }

    /** Whether the thread waits somewhere inside the code under test. */
    boolean isInCodeUnderTest() {
        return stack.stream().anyMatch(Frames::isUnderTest);
    }
}
