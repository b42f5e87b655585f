package dev.timeslice.corpus.control;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A door that one thread waits at and another one opens. */
public abstract class Parking implements Scenario {
    private final Door door;

    /** Lets a thread pass once it is open. */
    static class Door {
        volatile boolean open;
        volatile @Nullable Thread waiting;

        void open() {
            open = true;
            LockSupport.unpark(waiting);
        }

        void pass() {
            waiting = Thread.currentThread();
            while (!open) {
                LockSupport.park();
            }
        }
    }

    Parking(Door door) {
        this.door = door;
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("guest", door::pass);
        cast.thread("porter", door::open);
    }

    /** The mistake: says who waits only after it has looked. */
    public static final class Wrong extends Parking {
        public Wrong() {
            super(new Door() {
                @Override
                void pass() {
                    if (!open) {
                        waiting = Thread.currentThread();
                        LockSupport.park();
                    }
                }
            });
        }
    }

    public static final class Right extends Parking {
        public Right() {
            super(new Door());
        }
    }
}
