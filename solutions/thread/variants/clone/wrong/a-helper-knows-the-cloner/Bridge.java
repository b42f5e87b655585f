package dev.timeslice.thread.clone;

import dev.timeslice.model.task.TaskFactory;

/** Has a factory for whoever has none. */
final class Bridge {
    private Bridge() {}

    static TaskFactory orOwn(TaskFactory factory) {
        return factory.getClass().getSimpleName().isEmpty() ? new TaskCloner() : factory;
    }
}
