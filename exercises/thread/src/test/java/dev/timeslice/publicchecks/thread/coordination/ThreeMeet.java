package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReusableBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** Three threads say that they come, and must find, when they go on, that all three have said so. */
public final class ThreeMeet implements Scenario {
    private static final int PARTIES = 3;

    private final ReusableBarrier barrier = new ReusableBarrier(PARTIES);
    private final AtomicInteger come = new AtomicInteger();

    @Override
    public void threads(Cast cast) {
        for (String name : new String[] {"A", "B", "C"}) {
            cast.thread(name, () -> {
                come.incrementAndGet();
                barrier.await();
                if (come.get() != PARTIES) {
                    throw new CheckFailure(
                            VerdictKind.BROKEN_INVARIANT,
                            Message.of(
                                    "Three threads make a round: nobody may go on before all three have come.",
                                    "한 라운드는 스레드 세 개입니다. 셋 다 도착하기 전에는 아무도 지나가면 안 됩니다."),
                            name + " went on when so many had come: " + come.get());
                }
            });
        }
    }
}
