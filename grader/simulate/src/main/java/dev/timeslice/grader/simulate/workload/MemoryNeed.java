package dev.timeslice.grader.simulate.workload;

/**
 * How much memory a process begins with.
 *
 * @param pages one of code, one of stack, and the others of data
 * @param place where that is written, for complaints
 */
public record MemoryNeed(int pages, String place) {
    /** One page of code and one of stack. */
    static final int LEAST = 2;

    /** As many as the largest machine has. */
    static final int MOST = 1 << 16;

    int dataPages() {
        return pages - LEAST;
    }
}
