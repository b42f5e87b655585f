package dev.timeslice.thread.race;

import dev.timeslice.publicchecks.thread.race.UnsafeAccount;
import dev.timeslice.publicchecks.thread.race.UnsafeCounter;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicInteger;

/** Scenarios that fail where they end with a certain value, so that exploring them tells whether a schedule comes to it. */
final class Endings {
    private Endings() {}

    /** The value in which a scenario of this class must not end, from its name: {@code Counts2}, {@code LeavesMinus100}. */
    static int valueOf(Class<?> ending) {
        String digits = ending.getSimpleName().replaceAll("[^0-9]", "");
        return ending.getSimpleName().contains("Minus") ? -Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    /** Two threads that do the same, and a value that they leave. */
    abstract static class Ending implements Scenario {
        private final int unwanted;

        Ending(int unwanted) {
            this.unwanted = unwanted;
        }

        abstract void act();

        abstract int left();

        @Override
        public void threads(Cast cast) {
            cast.thread("A", this::act);
            cast.thread("B", this::act);
        }

        @Override
        public void afterwards() {
            if (left() == unwanted) {
                throw CheckFailure.failed(Message.verbatim("ends with " + unwanted));
            }
        }
    }

    private abstract static class Counts extends Ending {
        private final UnsafeCounter counter = new UnsafeCounter();
        private final int times;

        Counts(int times, int unwanted) {
            super(unwanted);
            this.times = times;
        }

        @Override
        void act() {
            for (int i = 0; i < times; i++) {
                counter.increment();
            }
        }

        @Override
        int left() {
            return counter.get();
        }
    }

    private abstract static class Leaves extends Ending {
        private final UnsafeAccount account = new UnsafeAccount(100);

        Leaves(int unwanted) {
            super(unwanted);
        }

        @Override
        void act() {
            account.withdraw(100);
        }

        @Override
        int left() {
            return account.balance();
        }
    }

    private abstract static class Seats extends Ending {
        private final AtomicInteger seats = new AtomicInteger(1);

        Seats(int unwanted) {
            super(unwanted);
        }

        @Override
        void act() {
            if (seats.get() > 0) {
                seats.decrementAndGet();
            }
        }

        @Override
        int left() {
            return seats.get();
        }
    }

    static final class VolatileCountsOnce extends Ending {
        private volatile int count;

        VolatileCountsOnce() {
            super(1);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // the point of it
        void act() {
            count = count + 1;
        }

        @Override
        int left() {
            return count;
        }
    }

    static final class CountsOnce extends Counts {
        CountsOnce() {
            super(1, 1);
        }
    }

    static final class Counts1 extends Counts {
        Counts1() {
            super(2, 1);
        }
    }

    static final class Counts2 extends Counts {
        Counts2() {
            super(2, 2);
        }
    }

    static final class Counts3 extends Counts {
        Counts3() {
            super(2, 3);
        }
    }

    static final class Counts4 extends Counts {
        Counts4() {
            super(2, 4);
        }
    }

    static final class Counts5 extends Counts {
        Counts5() {
            super(2, 5);
        }
    }

    static final class LeavesMinus200 extends Leaves {
        LeavesMinus200() {
            super(-200);
        }
    }

    static final class LeavesMinus100 extends Leaves {
        LeavesMinus100() {
            super(-100);
        }
    }

    static final class Leaves0 extends Leaves {
        Leaves0() {
            super(0);
        }
    }

    static final class Leaves100 extends Leaves {
        Leaves100() {
            super(100);
        }
    }

    static final class SeatsMinus2 extends Seats {
        SeatsMinus2() {
            super(-2);
        }
    }

    static final class SeatsMinus1 extends Seats {
        SeatsMinus1() {
            super(-1);
        }
    }

    static final class Seats0 extends Seats {
        Seats0() {
            super(0);
        }
    }
}
