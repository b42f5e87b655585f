package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Lazy;
import java.util.concurrent.atomic.AtomicInteger;

/** A and B get a value whose maker throws at its first call: one of them gets the exception, the other one the value. */
@Explored(raceFree = true)
public final class MakerFailsOnce implements Scenario {
    private final AtomicInteger calls = new AtomicInteger();
    private final Lazy<String> lazy = new Lazy<>(() -> {
        if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
        }
        return "made";
    });
    private String gotA = "";
    private String gotB = "";

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> gotA = get());
        cast.thread("B", () -> gotB = get());
    }

    private String get() {
        try {
            return lazy.get();
        } catch (IllegalStateException e) {
            return "thrown";
        }
    }

    @Override
    public void afterwards() {
        boolean each = ("made".equals(gotA) && "thrown".equals(gotB)) || ("thrown".equals(gotA) && "made".equals(gotB));
        if (!each || calls.get() != 2) {
            throw new CheckFailure(
                    VerdictKind.FAILED,
                    Message.of(
                            "The maker throws once: one thread must get the exception, and the other one the value of the next call.",
                            "만드는 함수가 한 번 예외를 던집니다. 한 스레드는 그 예외를 받고, 다른 스레드는 다음 호출의 값을 받아야 합니다."),
                    "A: " + gotA + ", B: " + gotB + ", calls: " + calls.get());
        }
    }
}
