package dev.timeslice.model.process;

/**
 * One line of the process table, as it is at present.
 *
 * @param pid its number, at least {@link ProcessTable#ROOT}
 * @param parent the number of its parent; {@link ProcessTable#NO_PROCESS} for the root
 * @param name of the program that it runs
 * @param state where it is in its life
 * @param status its exit status, 0 to 255; 0 as long as it has not ended
 */
public record ProcessEntry(int pid, int parent, String name, ProcessState state, int status) {
    public ProcessEntry {
        if (pid < ProcessTable.ROOT) {
            throw new IllegalArgumentException("a process has a number from " + ProcessTable.ROOT + ", found " + pid);
        }
        if (parent < ProcessTable.NO_PROCESS) {
            throw new IllegalArgumentException("the number of a parent is 0 or more, found " + parent);
        }
        if (status < 0 || status > 255) {
            throw new IllegalArgumentException("an exit status is 0 to 255, found " + status);
        }
    }
}
