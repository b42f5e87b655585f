package dev.timeslice.model;

import org.jspecify.annotations.Nullable;

/** One core: the task on it, and when its present stretch of work is over. */
final class Core {
    final int number;

    @Nullable
    Task task;

    @Nullable
    Task previous;

    boolean switching;
    /** When the task began the stretch that is not accounted for yet. */
    long since;
    /** When the kernel takes the core away. */
    long sliceEnd;
    /** Ticks that the task has run since it was picked. */
    long used;
    /** Tells a timer that was set for this core's present work from one that has become void. */
    int timer;

    Core(int number) {
        this.number = number;
    }
}
