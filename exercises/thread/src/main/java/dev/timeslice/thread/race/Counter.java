package dev.timeslice.thread.race;

import dev.timeslice.model.NotImplemented;

/** Counts, from 0. Any number of threads may use one counter at the same time. */
public final class Counter {

    /** Adds 1. No increment is ever lost. */
    public void increment() {
        throw new NotImplemented("Counter.increment");
    }

    /** How many increments there have been; those that ended before this call began are among them. */
    public int get() {
        throw new NotImplemented("Counter.get");
    }
}
