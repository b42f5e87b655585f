package dev.timeslice.publicchecks.ipc.messageport;

import static dev.timeslice.testkit.ports.StoreBench.empty;
import static dev.timeslice.testkit.ports.StoreBench.full;
import static dev.timeslice.testkit.ports.StoreBench.message;
import static dev.timeslice.testkit.ports.StoreBench.stored;
import static dev.timeslice.testkit.ports.StoreBench.tooLong;
import static dev.timeslice.testkit.ports.StoreBench.tooSmall;
import static dev.timeslice.testkit.ports.StoreStep.free;
import static dev.timeslice.testkit.ports.StoreStep.put;
import static dev.timeslice.testkit.ports.StoreStep.take;

import dev.timeslice.ipc.messageport.BoundedStore;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.ports.StoreBench;
import dev.timeslice.testkit.ports.StoreStep;

/** The bytes of all messages are 1, 2, 3, ...: {@code message(4, 2)} holds 4 and 5. */
class BoundedStoreTest {

    @Check("whole-messages")
    void oneTakeGivesWhatOnePutHasPut() {
        store(32)
                .expect(take(32), empty())
                .expect(put(3), stored())
                .expect(put(2), stored())
                .expect(take(32), message(1, 3))
                .expect(take(32), message(4, 2))
                .expect(take(32), empty());
    }

    @Check("full-or-nothing")
    void messageGoesInWholeOrNotAtAll() {
        store(12)
                .expect(put(9), tooLong())
                .expect(put(3), stored())
                .expect(free(), StoreBench.free(5))
                .expect(put(2), full())
                .expect(put(9), tooLong())
                .expect(put(1), stored())
                .expect(free(), StoreBench.free(0))
                .expect(take(12), message(1, 3))
                .expect(free(), StoreBench.free(7));
    }

    @Check("too-small-keeps")
    void messageStaysThatTheBufferCannotHold() {
        store(32)
                .expect(put(3), stored())
                .expect(put(1), stored())
                .expect(take(2), tooSmall(3))
                .expect(take(3), message(1, 3))
                .expect(take(1), message(4, 1));
    }

    private static BenchStory<StoreStep> store(int capacity) {
        return BenchStory.on(() -> StoreBench.of(capacity, BoundedStore::new));
    }
}
