package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReadersWriterLock;

/** A reader goes in and out, a writer is interrupted at any moment, and a second reader comes: the lock must be free at the end. */
@Explored(raceFree = true)
public final class WriterGivesUp implements Scenario {
    private final ReadersWriterLock lock = new ReadersWriterLock();

    @Override
    public void threads(Cast cast) {
        cast.thread("reader-1", this::read);
        Actor writer = cast.thread("writer", () -> {
            try {
                lock.lockWrite();
            } catch (InterruptedException e) {
                return;
            }
            lock.unlockWrite();
        });
        cast.thread("reader-2", this::read);
        cast.thread("boss", writer::interrupt);
    }

    private void read() throws InterruptedException {
        lock.lockRead();
        lock.unlockRead();
    }

    @Override
    public void afterwards() throws InterruptedException {
        lock.lockWrite();
        lock.unlockWrite();
    }
}
