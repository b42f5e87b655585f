package dev.timeslice.thread.clone;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;

/** The two calls that programmers know, as a library offers them: each is one clone, and nothing else. */
public final class LibraryCalls {

    /**
     * @param factory makes the tasks; any that keeps the contract of {@link TaskFactory}
     */
    public LibraryCalls(TaskFactory factory) {
        throw new NotImplemented("LibraryCalls(factory)");
    }

    /**
     * Makes a process: it shares nothing, and goes on at the caller's place in the program, on the same stack address of its
     * own memory.
     *
     * @param caller the task that calls
     * @param tid the number of the new task
     * @return what the factory has answered
     */
    public CloneResult fork(TaskBlock caller, int tid) {
        throw new NotImplemented("LibraryCalls.fork");
    }

    /**
     * Makes a thread of the caller's process, which shares memory, files and signal handlers with it and begins in a
     * function, on a stack of its own. The stack is empty at first, and grows down from the end of its area.
     *
     * @param caller the task that calls
     * @param tid the number of the new task
     * @param function the place of the function's first instruction
     * @param stack the lowest address of the area for the stack
     * @param bytes the size of that area, at least 1
     * @return what the factory has answered
     * @throws IllegalArgumentException if {@code bytes} is less than 1; the message holds the value, and no task is made
     */
    public CloneResult createThread(TaskBlock caller, int tid, long function, long stack, long bytes) {
        throw new NotImplemented("LibraryCalls.createThread");
    }
}
