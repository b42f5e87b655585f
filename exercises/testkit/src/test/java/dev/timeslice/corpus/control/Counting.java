package dev.timeslice.corpus.control;

import dev.timeslice.corpus.Counter;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** Two threads that increment one counter. */
public abstract class Counting implements Scenario {
    private final Counter counter;

    Counting(Counter counter) {
        this.counter = counter;
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("adder-1", counter::increment);
        cast.thread("adder-2", counter::increment);
    }

    @Override
    public void afterwards() {
        if (counter.value() != 2) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "Two threads incremented once each, so the counter must be 2.",
                            "두 스레드가 한 번씩 증가시켰으므로 카운터는 2이어야 합니다."),
                    "value " + counter.value());
        }
    }

    public static final class Plain extends Counting {
        Plain() {
            super(new Counter.Plain());
        }
    }

    public static final class Volatile extends Counting {
        Volatile() {
            super(new Counter.Volatile());
        }
    }

    public static final class Synchronized extends Counting {
        Synchronized() {
            super(new Counter.Synchronized());
        }
    }
}
