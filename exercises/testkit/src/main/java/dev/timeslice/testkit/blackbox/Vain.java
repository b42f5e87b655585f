package dev.timeslice.testkit.blackbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether the processes of a run have computed for long while nothing was seen to go on. */
final class Vain {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final LongSupplier activity;
    private final Duration most;
    private @Nullable Duration begin;
    private long seen;

    /**
     * @param activity a number that changes as long as something is seen to go on
     * @param most so much processor time, of all processes together, is not yet for long
     */
    Vain(LongSupplier activity, Duration most) {
        this.activity = activity;
        this.most = most;
    }

    /** Nothing that can be seen is expected. */
    static Vain never() {
        return new Vain(() -> 0, FOR_EVER);
    }

    long activity() {
        return activity.getAsLong();
    }

    /** Notes one more look. */
    boolean isReached(ProcessLook look) {
        long now = activity();
        if (begin == null || now != seen) {
            seen = now;
            begin = look.cpu();
        }
        return look.cpu().minus(begin).compareTo(most) > 0;
    }
}
