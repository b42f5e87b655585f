package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.Mutex;
import dev.timeslice.thread.primitives.MutexCondition;

/** Two threads wait on a condition for the same thing, and a third one signals all. */
@Explored(raceFree = true)
public final class AllAreSignalled implements Scenario {
    private final Mutex mutex = new Mutex();
    private final MutexCondition changed = new MutexCondition(mutex);
    private boolean go;
    private int gone;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", this::follow);
        cast.thread("B", this::follow);
        cast.thread("boss", () -> {
            mutex.lock();
            go = true;
            changed.signalAll();
            mutex.unlock();
        });
    }

    private void follow() throws InterruptedException {
        mutex.lock();
        while (!go) {
            changed.await();
        }
        gone = gone + 1;
        mutex.unlock();
    }

    @Override
    public void afterwards() {
        if (gone != 2) {
            throw CheckFailure.failed(Message.of("Both must have gone.", "둘 다 지나갔어야 합니다."), "gone: " + gone);
        }
    }
}
