package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.cpu.DataCaches;

/** The data caches of a machine, one for each core, which nobody empties: they cool by displacement. */
public final class CoreCaches implements DataCaches {

    /**
     * Empty caches.
     *
     * @param cores how many there are, numbered from 0
     * @param sets how many sets each cache has, at least 1
     * @param ways how many lines each set can hold, at least 1
     */
    public CoreCaches(int cores, int sets, int ways) {
        throw new NotImplemented("CoreCaches(cores, sets, ways)");
    }

    /** A core goes over to a task. */
    @Override
    public void switchTo(int core, int task) {
        throw new NotImplemented("CoreCaches.switchTo");
    }

    /** The task on a core reads from a line; whether it was in this core's cache. */
    @Override
    public boolean access(int core, long line) {
        throw new NotImplemented("CoreCaches.access");
    }

    /** How many of the lines that the task has read are in the core's cache now. */
    @Override
    public int warmth(int core, int task) {
        throw new NotImplemented("CoreCaches.warmth");
    }
}
