package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicInteger;

/** Two customers and one ticket. */
public abstract class CheckThenAct implements Scenario {
    private final Office office;
    private final AtomicInteger sold = new AtomicInteger();

    /** Sells tickets. */
    interface Office {
        boolean sell();
    }

    CheckThenAct(Office office) {
        this.office = office;
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("customer-1", this::buy);
        cast.thread("customer-2", this::buy);
    }

    private void buy() {
        if (office.sell()) {
            sold.incrementAndGet();
        }
    }

    @Override
    public void afterwards() {
        Demand.that(sold.get() == 1, VerdictKind.BROKEN_INVARIANT, "One ticket must be sold once.");
    }

    public static final class Wrong extends CheckThenAct {
        public Wrong() {
            super(new Office() {
                private final AtomicInteger left = new AtomicInteger(1);

                @Override
                public boolean sell() {
                    if (left.get() > 0) {
                        left.decrementAndGet();
                        return true;
                    }
                    return false;
                }
            });
        }
    }

    public static final class Right extends CheckThenAct {
        public Right() {
            super(new Office() {
                private final AtomicInteger left = new AtomicInteger(1);

                @Override
                public boolean sell() {
                    int seen = left.get();
                    while (seen > 0 && !left.compareAndSet(seen, seen - 1)) {
                        seen = left.get();
                    }
                    return seen > 0;
                }
            });
        }
    }
}
