package dev.timeslice.model.task;

/** The memory that a task sees: code, data, heap and all stacks in it. Tasks that have the same object share it. */
public interface TaskMemory {

    /**
     * Another memory with the same content, as fork makes it.
     *
     * @throws OutOfMemory if there are too few frames; then nothing has changed
     */
    TaskMemory copy();

    /** There were too few frames for a copy of a memory. */
    final class OutOfMemory extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OutOfMemory(String message) {
            super(message);
        }
    }
}
