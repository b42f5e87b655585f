package dev.timeslice.model.process;

/**
 * The end of a task.
 *
 * @param tid its number
 * @param status its exit status, 0 to 255
 */
public record TaskEnd(int tid, int status) {
    public TaskEnd {
        if (status < 0 || status > 255) {
            throw new IllegalArgumentException("an exit status is 0 to 255, found " + status);
        }
    }
}
