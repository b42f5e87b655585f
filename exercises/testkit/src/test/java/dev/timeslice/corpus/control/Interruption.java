package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** A thread that waits for an event that never comes, and is told to give up. */
public abstract class Interruption implements Scenario {
    private boolean gaveUp;

    abstract void await() throws InterruptedException;

    @Override
    public void threads(Cast cast) {
        Actor waiter = cast.thread("waiter", () -> {
            try {
                await();
            } catch (InterruptedException e) {
                gaveUp = true;
            }
        });
        cast.thread("boss", waiter::interrupt);
    }

    @Override
    public void afterwards() {
        Demand.that(gaveUp, VerdictKind.BROKEN_INVARIANT, "Who is interrupted gives up.");
    }

    /** The mistake: takes the interrupt for a wake-up. */
    public static final class Wrong extends Interruption {
        private boolean event;

        @Override
        synchronized void await() {
            while (!event) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    event = false;
                }
            }
        }
    }

    public static final class Right extends Interruption {
        private boolean event;

        @Override
        synchronized void await() throws InterruptedException {
            while (!event) {
                wait();
            }
        }
    }
}
