package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReadersWriterLock;
import java.util.concurrent.Semaphore;

/** Two readers leave the lock only after both of them have been inside, while nobody wants to write. */
@Explored(raceFree = true)
public final class ReadersMeetInside implements Scenario {
    private final ReadersWriterLock lock = new ReadersWriterLock();
    private final Semaphore firstInside = new Semaphore(0);
    private final Semaphore secondInside = new Semaphore(0);

    @Override
    public void threads(Cast cast) {
        cast.thread("reader-1", () -> meet(firstInside, secondInside));
        cast.thread("reader-2", () -> meet(secondInside, firstInside));
    }

    private void meet(Semaphore mine, Semaphore other) throws InterruptedException {
        lock.lockRead();
        mine.release();
        other.acquire();
        lock.unlockRead();
    }

    @Override
    public void afterwards() throws InterruptedException {
        lock.lockWrite();
        lock.unlockWrite();
    }
}
