package dev.timeslice.testkit.schedules.control;

import java.util.List;

/** A fork between threads that are equally good. */
record Pick(List<Task> candidates, long state) implements Fork {

    @Override
    public int options() {
        return candidates.size();
    }

    @Override
    public int free() {
        return candidates.size();
    }

    @Override
    public int thread(int option) {
        return candidates.get(option).number();
    }
}
