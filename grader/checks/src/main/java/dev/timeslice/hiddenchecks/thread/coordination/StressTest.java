package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.publicchecks.thread.coordination.OnePutterOneTaker;
import dev.timeslice.publicchecks.thread.coordination.SizeWhileItChanges;
import dev.timeslice.publicchecks.thread.coordination.TwoPuttersTwoTakers;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Stress;
import org.junit.jupiter.api.Tag;

/**
 * First in one schedule after the other, then at full speed on several cores, on many fresh buffers: the first shows what
 * goes wrong, the second sees what no schedule of a few steps does.
 */
@Tag("multicore")
class StressTest {
    private static final int INSTANCES = 2016;

    /** A lost update of the count is rare while a lock orders the rest, so this one looks at more buffers. */
    private static final int SIZE_INSTANCES = 3 * INSTANCES;

    @Check("every-item-exactly-once")
    void everyItemThatIsPutIsTakenExactlyOnce(CheckContext context) {
        Schedules.explore(context, TwoPuttersTwoTakers.class);
        traffic(1, 4).run(context.seed(), INSTANCES, Traffic::lostOrDoubled);
    }

    @Check("order-of-each-putter")
    void theItemsOfOnePutterReachEachTakerInTheirOrder(CheckContext context) {
        Schedules.explore(context, OnePutterOneTaker.class);
        traffic(2, 4).run(context.seed(), INSTANCES, Traffic::outOfOrder);
    }

    @Check("size-stays-in-bounds")
    void sizeIsNeverBelowZeroNorAboveTheCapacity(CheckContext context) {
        Schedules.explore(context, SizeWhileItChanges.class);
        // One thread a side and a buffer that is neither full nor empty: on two processors both run at once, and
        // neither has to sleep.
        Stress.of(() -> new Traffic(64, 32).filledWith(24))
                .thread("putter-1", (traffic, noise) -> traffic.putAllLookingAtSize(noise::between))
                .thread("taker-1", (traffic, noise) -> traffic.takeAll(0, noise::between))
                .run(context.seed(), SIZE_INSTANCES, Traffic::sizeOutOfBounds);
    }

    private static Stress<Traffic> traffic(int capacity, int itemsAThread) {
        return Stress.of(() -> new Traffic(capacity, itemsAThread))
                .thread("putter-1", (traffic, noise) -> traffic.putAll(0, noise::between))
                .thread("putter-2", (traffic, noise) -> traffic.putAll(1, noise::between))
                .thread("taker-1", (traffic, noise) -> traffic.takeAll(0, noise::between))
                .thread("taker-2", (traffic, noise) -> traffic.takeAll(1, noise::between));
    }
}
