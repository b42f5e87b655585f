package dev.timeslice.testkit.threads;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Small disturbances between the operations of a stress thread: in a plain batch none, else seeded yields, spins and
 * short parks. They find other interleavings than the plain batches do.
 */
public final class Noise {
    private static final Noise NONE = new Noise(null);

    private final @Nullable SplittableRandom random;

    private Noise(@Nullable SplittableRandom random) {
        this.random = random;
    }

    static Noise none() {
        return NONE;
    }

    static Noise seeded(long seed) {
        return new Noise(new SplittableRandom(seed));
    }

    /** To be called between two operations on the code under test. */
    @SuppressWarnings("ThreadPriorityCheck") // disturbing the scheduler is the purpose
    public void between() {
        if (random == null) {
            return;
        }
        int kind = random.nextInt(100);
        if (kind < 25) {
            spin(random.nextInt(200));
        } else if (kind < 35) {
            Thread.yield();
        } else if (kind == 99) {
            LockSupport.parkNanos(1_000L + random.nextInt(20_000));
        }
    }

    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }
}
