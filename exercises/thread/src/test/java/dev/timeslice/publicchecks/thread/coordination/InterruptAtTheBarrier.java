package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReusableBarrier;

/** A waits for B and is interrupted at any moment. If it had to leave, it comes again; then both are through, once. */
@Explored(raceFree = true)
public final class InterruptAtTheBarrier implements Scenario {
    private final ReusableBarrier barrier = new ReusableBarrier(2);
    private int roundOfA;
    private int roundOfB;

    @Override
    public void threads(Cast cast) {
        Actor waiting = cast.thread("A", () -> {
            try {
                roundOfA = barrier.await();
            } catch (InterruptedException e) {
                roundOfA = barrier.await();
            }
        });
        cast.thread("B", () -> roundOfB = barrier.await());
        cast.thread("boss", waiting::interrupt);
    }

    @Override
    public void afterwards() {
        if (roundOfA != 0 || roundOfB != 0) {
            throw CheckFailure.failed(
                    Message.of("Both were in round 0, and nobody has come since.", "둘 다 라운드 0이었고, 그 뒤로는 아무도 오지 않았습니다."),
                    "A: " + roundOfA + ", B: " + roundOfB);
        }
    }
}
