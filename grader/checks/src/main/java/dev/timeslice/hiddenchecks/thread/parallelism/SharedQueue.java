package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.model.trace.Slice;
import dev.timeslice.publicchecks.thread.parallelism.SliceChart;
import java.util.ArrayList;
import java.util.List;

/** Workers that share one queue, simulated tick by tick. */
final class SharedQueue {
    private SharedQueue() {}

    static long makespan(List<Long> queue, int workers) {
        return slices(queue, workers).stream().mapToLong(Slice::to).max().orElse(0);
    }

    static String chart(List<Long> queue, int workers) {
        return SliceChart.of(slices(queue, workers));
    }

    private static List<Slice> slices(List<Long> queue, int workers) {
        List<Slice> slices = new ArrayList<>();
        long[] left = new long[workers];
        int next = 0;
        for (long tick = 0; next < queue.size(); tick++) {
            for (int worker = 0; worker < workers; worker++) {
                if (left[worker] == 0 && next < queue.size()) {
                    left[worker] = queue.get(next);
                    next++;
                    slices.add(new Slice(worker, "T" + next, tick, tick + left[worker]));
                }
                if (left[worker] > 0) {
                    left[worker]--;
                }
            }
        }
        return slices;
    }
}
