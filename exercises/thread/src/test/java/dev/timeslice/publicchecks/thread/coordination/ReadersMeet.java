package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReadersWriterLock;
import java.util.concurrent.CountDownLatch;

/** While a writer is inside, two readers come, and each stays inside until the other one is in too: both must get in. */
@Explored(raceFree = true)
public final class ReadersMeet implements Scenario {
    private final ReadersWriterLock lock = new ReadersWriterLock();
    private final CountDownLatch writerInside = new CountDownLatch(1);
    private final CountDownLatch bothInside = new CountDownLatch(2);

    @Override
    public void threads(Cast cast) {
        cast.thread("writer", () -> {
            lock.lockWrite();
            writerInside.countDown();
            lock.unlockWrite();
        });
        cast.thread("reader-1", this::meet);
        cast.thread("reader-2", this::meet);
    }

    private void meet() throws InterruptedException {
        writerInside.await();
        lock.lockRead();
        bothInside.countDown();
        bothInside.await();
        lock.unlockRead();
    }
}
