package dev.timeslice.testkit.threads;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a thread that has to wait for others keeps asking instead, by what it costs and not by how long it
 * takes.
 *
 * <p>The evidence is the CPU time that the virtual machine measured for this thread, or how often it woke from a timed
 * wait by itself. A thread that waits properly reaches its wait in microseconds, so the bounds are far away from it.
 */
final class BusyWaitRule {
    private static final long CPU_MILLIS = 500;
    private static final long TIMED_WAITS = 50;

    /** Thread states between two looks at the management bean. */
    private static final int STATES_A_LOOK = 16;

    private final Thread thread;
    private int states;
    private long cpuBefore = -1;
    private long waitsBefore;

    BusyWaitRule(Thread thread) {
        this.thread = thread;
    }

    /** Looks once more at a thread that does not stand still; the failure, once it is certain. */
    Optional<CheckFailure> examine() {
        states++;
        if (states % STATES_A_LOOK != 0) {
            return Optional.empty();
        }
        @Nullable ThreadInfo info = JvmThreads.infos(List.of(thread))[0];
        if (info == null) {
            return Optional.empty();
        }
        long cpu = JvmThreads.cpuNanos(thread);
        long waits = info.getWaitedCount();
        if (cpuBefore < 0) {
            cpuBefore = cpu;
            waitsBefore = waits;
        }
        long milliseconds = (cpu - cpuBefore) / 1_000_000;
        if (milliseconds >= CPU_MILLIS) {
            return failure("thread " + thread.getName() + ": " + milliseconds + " ms CPU", info);
        }
        if (info.getThreadState() == Thread.State.TIMED_WAITING && waits - waitsBefore >= TIMED_WAITS) {
            return failure("thread " + thread.getName() + ": " + (waits - waitsBefore) + " timed waits", info);
        }
        return Optional.empty();
    }

    private static Optional<CheckFailure> failure(String cost, ThreadInfo info) {
        String at = Frames.underTest(info.getStackTrace());
        return Optional.of(new CheckFailure(
                VerdictKind.BUSY_WAIT,
                Message.of(
                                "Thread %s has to sleep until another thread changes something, but it keeps asking.",
                                "스레드 %s은(는) 다른 스레드가 상태를 바꿀 때까지 잠들어 기다려야 하지만, 계속 깨어서 확인하고 있습니다.")
                        .with(info.getThreadName()),
                at.isEmpty() ? cost : cost + "\nat " + at));
    }
}
