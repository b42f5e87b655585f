package dev.timeslice.testkit.threads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The ids of the threads, all of them stuck, that are in a cycle of monitors or of ownable locks; empty if there is
     * none.
     *
     * <p>Follows the owners itself: {@link ThreadMXBean#findDeadlockedThreads} overlooks a thread that was notified and
     * is on its way back into its monitor.
     */
    static long[] inLockCycle(List<Thread> threads) {
        Map<Long, Long> owners = new HashMap<>();
        for (ThreadInfo info : infos(threads)) {
            if (info != null && info.getLockOwnerId() >= 0) {
                owners.put(info.getThreadId(), info.getLockOwnerId());
            }
        }
        return owners.keySet().stream()
                .filter(thread -> comesBack(thread, owners))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static boolean comesBack(Long thread, Map<Long, Long> owners) {
        Long next = owners.get(thread);
        for (int steps = 0; next != null && steps < owners.size(); steps++) {
            if (next.equals(thread)) {
                return true;
            }
            next = owners.get(next);
        }
        return false;
    }

    /** CPU time that the thread used so far in nanoseconds; 0 if it has ended or the platform does not measure it. */
    static long cpuNanos(Thread thread) {
        return BEAN.isThreadCpuTimeSupported() ? Math.max(0, BEAN.getThreadCpuTime(thread.getId())) : 0;
    }
}
