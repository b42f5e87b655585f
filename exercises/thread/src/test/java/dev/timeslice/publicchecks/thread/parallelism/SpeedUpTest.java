package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.thread.parallelism.SpeedUp;

class SpeedUpTest {
    private static final double CLOSE = 1e-9;

    @Check("ratio-of-two-runs")
    void theRatioSaysHowManyTimesAsFast() {
        equal(3, SpeedUp.ratio(12, 4), "ratio(12, 4)");
        equal(1.5, SpeedUp.ratio(9, 6), "ratio(9, 6)");
        equal(0.8, SpeedUp.ratio(8, 10), "ratio(8, 10)");
    }

    @Check("amdahl-bounds-it")
    void theSerialPartBoundsIt() {
        equal(1.6, SpeedUp.amdahlBound(4, 12, 2), "amdahlBound(4, 12, 2)");
        equal(16.0 / 7, SpeedUp.amdahlBound(4, 12, 4), "amdahlBound(4, 12, 4)");
        equal(16.0 / 6.4, SpeedUp.amdahlBound(4, 12, 5), "amdahlBound(4, 12, 5)");
        equal(8, SpeedUp.amdahlBound(0, 7, 8), "amdahlBound(0, 7, 8)");
        equal(1, SpeedUp.amdahlBound(7, 0, 8), "amdahlBound(7, 0, 8)");
    }

    private static void equal(double expected, double found, String call) {
        if (!(Math.abs(expected - found) <= CLOSE)) {
            throw CheckFailure.failed(
                    Message.of("%s must be %s.", "%s의 값은 %s이어야 합니다.").with(call, expected), call + " = " + found);
        }
    }
}
