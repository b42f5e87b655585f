package dev.timeslice.model.process;

/**
 * What a process table is told about the machine.
 *
 * @param highestPid the highest number that a process may have, 2 to 4194304, as large as Linux allows
 * @param orphans who adopts the children of a process that ends
 */
public record ProcessRules(int highestPid, OrphanRule orphans) {
    /** The largest value of {@link #highestPid()}. */
    public static final int MOST = 1 << 22;

    /** 32768 processes, as Linux has them unless told otherwise, and orphans go to the root. */
    public static final ProcessRules STANDARD = new ProcessRules(32_768, OrphanRule.TO_ROOT);

    public ProcessRules {
        if (highestPid <= ProcessTable.ROOT || highestPid > MOST) {
            throw new IllegalArgumentException("the highest pid is 2 to " + MOST + ", found " + highestPid);
        }
    }
}
