package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.Mutex;

/** Of two threads that may wait for the mutex one is interrupted: the other one must get it all the same. */
@Explored(raceFree = true)
public final class OneGivesUp implements Scenario {
    private final Mutex mutex = new Mutex();
    private int had;

    @Override
    public void threads(Cast cast) {
        cast.thread("holder", this::visit);
        Actor quitter = cast.thread("quitter", () -> {
            try {
                mutex.lockInterruptibly();
            } catch (InterruptedException e) {
                return;
            }
            had = had + 1;
            mutex.unlock();
        });
        cast.thread("other", this::visit);
        cast.thread("boss", quitter::interrupt);
    }

    private void visit() {
        mutex.lock();
        had = had + 1;
        mutex.unlock();
    }

    @Override
    public void afterwards() {
        if (had < 2) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "Two threads had the mutex for certain, and each added 1 under it.",
                            "적어도 두 스레드가 뮤텍스를 가졌고 저마다 1을 더했습니다."),
                    "sum: " + had);
        }
    }
}
