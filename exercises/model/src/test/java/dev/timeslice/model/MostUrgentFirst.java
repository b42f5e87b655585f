package dev.timeslice.model;

import dev.timeslice.model.scheduling.TaskView;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The smallest priority first, as it is when it is asked; who becomes ready with a better one gets the core at once. */
final class MostUrgentFirst extends QueuePolicy {

    @Override
    public @Nullable TaskView pick(int core) {
        TaskView best =
                queue.stream().min(Comparator.comparingInt(TaskView::priority)).orElse(null);
        queue.remove(best);
        return best;
    }

    @Override
    public int interrupt(TaskView ready) {
        TaskView running = machine().running(0);
        return running != null && ready.priority() < running.priority() ? 0 : NO_CORE;
    }

    @Override
    public void priorityChanged(TaskView task, int before) {
        hear(task.name() + " has " + task.priority() + " instead of " + before);
    }
}
