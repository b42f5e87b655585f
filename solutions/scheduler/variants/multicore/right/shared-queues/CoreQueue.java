package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.TaskView;
import java.util.LinkedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What three of the policies have in common: one core's row of waiting tasks, and how many tasks it has to care for. */
final class CoreQueue {
    final int core;
    final LinkedList<TaskView> row = new LinkedList<>();
    int load;

    CoreQueue(int core) {
        this.core = core;
    }

    int countMovable() {
        int count = 0;
        for (TaskView task : row) {
            if (!task.isBound()) {
                count++;
            }
        }
        return count;
    }

    @Nullable
    TaskView removeFirstMovable() {
        for (TaskView task : row) {
            if (!task.isBound()) {
                row.remove(task);
                return task;
            }
        }
        return null;
    }

    @Nullable
    TaskView removeLastMovable() {
        for (int i = row.size() - 1; i >= 0; i--) {
            if (!row.get(i).isBound()) {
                return row.remove(i);
            }
        }
        return null;
    }

    static CoreQueue leastLoaded(List<CoreQueue> queues, TaskView task) {
        CoreQueue best = null;
        for (CoreQueue queue : queues) {
            if (task.mayRunOn(queue.core) && (best == null || queue.load < best.load)) {
                best = queue;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no core for " + task.name());
        }
        return best;
    }
}
