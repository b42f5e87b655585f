package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicInteger;

/** A ring that two writers append to. */
public abstract class Rings implements Scenario {
    final int[] slots = new int[4];

    abstract void append(int item);

    @Override
    public void threads(Cast cast) {
        cast.thread("writer-1", () -> append(1));
        cast.thread("writer-2", () -> append(2));
    }

    @Override
    public void afterwards() {
        Demand.that(slots[0] + slots[1] == 3, VerdictKind.LOST_UPDATE, "Both items are in the ring.");
    }

    /** The mistake: two writers may take the same place. */
    public static final class Wrong extends Rings {
        private int tail;

        @Override
        void append(int item) {
            slots[tail % slots.length] = item;
            tail++;
        }
    }

    public static final class Right extends Rings {
        private final AtomicInteger tail = new AtomicInteger();

        @Override
        void append(int item) {
            slots[tail.getAndIncrement() % slots.length] = item;
        }
    }
}
