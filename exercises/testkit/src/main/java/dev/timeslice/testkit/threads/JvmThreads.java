package dev.timeslice.testkit.threads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the virtual machine knows of its threads; loaded only when a thread looks stuck, since the first use of
 * {@code java.management} costs more than most checks.
 */
final class JvmThreads {
    /** Deep enough for the code under test to be in it below the JDK's own frames. */
    private static final int FRAMES = 64;

    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    private JvmThreads() {}

    /** One entry for each thread, in order; null where the thread has ended. */
    static @Nullable ThreadInfo[] infos(List<Thread> threads) {
        return BEAN.getThreadInfo(threads.stream().mapToLong(Thread::getId).toArray(), FRAMES);
    }

    /** The ids of the threads that are in a cycle of monitors or of ownable locks; empty if there is none. */
    static long[] inLockCycle() {
        long[] ids = BEAN.findDeadlockedThreads();
        return ids == null ? new long[0] : ids;
    }

    /** CPU time that the thread used so far in nanoseconds; 0 if it has ended or the platform does not measure it. */
    static long cpuNanos(Thread thread) {
        return BEAN.isThreadCpuTimeSupported() ? Math.max(0, BEAN.getThreadCpuTime(thread.getId())) : 0;
    }
}
