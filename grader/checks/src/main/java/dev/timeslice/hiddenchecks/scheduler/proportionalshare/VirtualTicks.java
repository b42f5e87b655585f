package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.NiceWeights;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Locale;

/** The scale of virtual time: 2^20 for a tick of nice 0. */
final class VirtualTicks {
    static final long TICK = 1L << 20;

    private VirtualTicks() {}

    static long weight(TaskView task) {
        return NiceWeights.of(task.nice());
    }

    /** What a stretch on a core adds to the virtual runtime of a task. */
    static long of(long ticks, TaskView task) {
        return ticks * NiceWeights.OF_NICE_0 * TICK / weight(task);
    }

    /** A virtual time as a reader takes it in, with its exact value behind. */
    static String text(long virtual) {
        return String.format(Locale.ROOT, "%.2f (%d)", (double) virtual / TICK, virtual);
    }
}
