package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.Mutex;
import dev.timeslice.thread.primitives.MutexCondition;

/** A consumer waits on a condition until the producer has filled the slot. */
@Explored(raceFree = true)
public final class OneSlot implements Scenario {
    private final Mutex mutex = new Mutex();
    private final MutexCondition filled = new MutexCondition(mutex);
    private int slot;
    private int taken;

    @Override
    public void threads(Cast cast) {
        cast.thread("consumer", () -> {
            mutex.lock();
            while (slot == 0) {
                filled.await();
            }
            taken = slot;
            mutex.unlock();
        });
        cast.thread("producer", () -> {
            mutex.lock();
            slot = 7;
            filled.signal();
            mutex.unlock();
        });
    }

    @Override
    public void afterwards() {
        if (taken != 7) {
            throw CheckFailure.failed(
                    Message.of("The consumer must find 7 in the slot.", "소비자는 칸에서 7을 보아야 합니다."), "found: " + taken);
        }
    }
}
