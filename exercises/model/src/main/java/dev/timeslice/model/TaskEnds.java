package dev.timeslice.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has to be done when a task has ended, and when the last one of a process has. */
final class TaskEnds {
    private final Consumer<Task> waker;
    private @Nullable ProcessBook book;
    private @Nullable ChannelCalls channels;

    TaskEnds(Consumer<Task> waker) {
        this.waker = waker;
    }

    /** From now on a process table is told. */
    void tell(ProcessBook processes) {
        book = processes;
    }

    /** From now on those who use locks, ports and rings are told. */
    void tell(ChannelCalls calls) {
        channels = calls;
    }

    void ended(Task task, int status) {
        TaskTies ties = task.tiesIfAny();
        if (ties != null) {
            ties.takeJoiners().forEach(waker);
        }
        if (channels != null) {
            channels.ended(task);
        }
        TaskGroup process = task.group();
        if (process.living == 0) {
            if (process.memory != null) {
                process.memory.drop();
            }
            if (book != null) {
                book.exit(process, status);
            }
        }
    }
}
