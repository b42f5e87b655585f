package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.Mutex;
import dev.timeslice.thread.primitives.MutexCondition;

/** A and B wait for a coin; C puts one and signals, and A is interrupted. A does not take the coin, and signals again. */
@Explored(raceFree = true)
public final class SignalOfAnInterruptedOne implements Scenario {
    private final Mutex mutex = new Mutex();
    private final MutexCondition coin = new MutexCondition(mutex);
    private int coins;
    private boolean without;

    @Override
    public void threads(Cast cast) {
        Actor first = cast.thread("A", () -> {
            mutex.lock();
            try {
                while (coins == 0) {
                    coin.await();
                }
                coin.signal();
            } catch (InterruptedException e) {
                without = !mutex.isHeldByCurrentThread();
            }
            if (!without) {
                mutex.unlock();
            }
        });
        cast.thread("B", () -> {
            mutex.lock();
            while (coins == 0) {
                coin.await();
            }
            coins = coins - 1;
            mutex.unlock();
        });
        cast.thread("C", () -> {
            mutex.lock();
            coins = coins + 1;
            coin.signal();
            mutex.unlock();
        });
        cast.thread("boss", first::interrupt);
    }

    @Override
    public void afterwards() {
        if (without) {
            throw CheckFailure.failed(Message.of(
                    "await() was interrupted, and A came out of it without the mutex.",
                    "await()가 인터럽트를 받았고, A가 뮤텍스 없이 빠져나왔습니다."));
        }
        if (coins != 0) {
            throw CheckFailure.failed(
                    Message.of("B must have taken the coin.", "B가 동전을 가져갔어야 합니다."), "coins: " + coins);
        }
    }
}
