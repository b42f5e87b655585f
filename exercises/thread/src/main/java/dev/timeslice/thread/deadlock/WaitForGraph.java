package dev.timeslice.thread.deadlock;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.sync.LockTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from a table of locks who waits for whom, and who will never go on. It remembers nothing from call to call. */
public final class WaitForGraph {

    public WaitForGraph() {}

    /**
     * Who waits for whom.
     *
     * @return by thread: the thread that has the lock that it waits for, perhaps itself. A thread that does not wait, or whose
     *     lock nobody has, is not in it
     */
    public Map<String, String> edges(LockTable table) {
        throw new NotImplemented("WaitForGraph.edges");
    }

    /**
     * All deadlocks.
     *
     * @return each cycle once: a list of exactly the threads on it, each of which waits for the next, and the last one for the
     *     first; which of them is first does not matter. A thread that waits for itself is a cycle of one
     */
    public Set<List<String>> cycles(LockTable table) {
        throw new NotImplemented("WaitForGraph.cycles");
    }

    /** All threads that will never go on unless somebody is ended: those on a cycle, and those who wait for one of them. */
    public Set<String> stuck(LockTable table) {
        throw new NotImplemented("WaitForGraph.stuck");
    }

    /**
     * Whether a deadlock would come about if a thread began to wait: whether it would then be on a cycle itself.
     *
     * @param thread does not wait in the table
     * @param lock what it wants; perhaps nobody has it
     */
    public boolean closesCycle(LockTable table, String thread, String lock) {
        throw new NotImplemented("WaitForGraph.closesCycle");
    }
}
