package dev.timeslice.model;

import java.util.BitSet;

/** The cores of the machine, which of them are free, and when the work of the others is over. */
final class Cores {
    private final Core[] cores;
    private final BitSet idle = new BitSet();
    final CoreTimers timers;

    Cores(Configuration configuration, Clock clock) {
        cores = new Core[configuration.cores()];
        for (int number = 0; number < cores.length; number++) {
            cores[number] = new Core(number, clock, configuration.caches());
        }
        idle.set(0, cores.length);
        timers = new CoreTimers(cores);
    }

    int count() {
        return cores.length;
    }

    Core get(int number) {
        return cores[number];
    }

    boolean someIdle() {
        return !idle.isEmpty();
    }

    boolean allIdle() {
        return idle.cardinality() == cores.length;
    }

    /** The first free core from a number on; -1 if there is none. */
    int nextIdle(int from) {
        return idle.nextSetBit(from);
    }

    void occupy(Core core, Task task) {
        core.task = task;
        core.kept = false;
        idle.clear(core.number);
    }

    void free(Core core) {
        core.previous = core.task;
        core.task = null;
        core.switching = false;
        core.kept = false;
        core.postponed.clear();
        timers.clear(core);
        idle.set(core.number);
    }

    /** Books what every task has run until now. */
    void account() {
        for (Core core : cores) {
            core.account();
        }
    }
}
