package dev.timeslice.thread.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.thread.FailingSchedule;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answers that the rubric stores for the predictions are what exploring all schedules of the given code finds. */
class PredictionsTest {
    @Test
    void twoThreadsThatCountTwiceLeaveTwoToFour() throws IOException {
        assertThat(reachable(List.of(
                        Endings.Counts1.class,
                        Endings.Counts2.class,
                        Endings.Counts3.class,
                        Endings.Counts4.class,
                        Endings.Counts5.class)))
                .isEqualTo(answer("predict-two-each"));
        assertThat(evidence("predict-two-each")).isEqualTo(FailingSchedule.table(Endings.Counts2.class));
    }

    @Test
    void twoWithdrawalsLeaveNothingOrLess() throws IOException {
        assertThat(reachable(List.of(
                        Endings.LeavesMinus200.class,
                        Endings.LeavesMinus100.class,
                        Endings.Leaves0.class,
                        Endings.Leaves100.class)))
                .isEqualTo(answer("predict-balance"));
        assertThat(evidence("predict-balance")).isEqualTo(FailingSchedule.table(Endings.LeavesMinus100.class));
    }

    @Test
    void atomicPartsAreNoAtomicWhole() throws IOException {
        assertThat(reachable(List.of(Endings.SeatsMinus2.class, Endings.SeatsMinus1.class, Endings.Seats0.class)))
                .isEqualTo(answer("predict-atomic-parts") + " 0");
        assertThat(evidence("predict-atomic-parts")).isEqualTo(FailingSchedule.table(Endings.SeatsMinus1.class));
    }

    @Test
    void oneCoreIsEnough() throws IOException {
        assertThat(answer("predict-one-core")).isEqualTo("yes");
        assertThat(evidence("predict-one-core")).isEqualTo(FailingSchedule.table(Endings.CountsOnce.class));
    }

    @Test
    void volatileIsNotEnough() throws IOException {
        assertThat(answer("predict-volatile")).isEqualTo("yes");
        assertThat(evidence("predict-volatile")).isEqualTo(FailingSchedule.table(Endings.VolatileCountsOnce.class));
    }

    /** The values of those endings that some schedule comes to. */
    private static String reachable(List<Class<? extends Endings.Ending>> endings) {
        List<String> found = new ArrayList<>();
        for (Class<? extends Endings.Ending> ending : endings) {
            if (FailingSchedule.of(ending).isPresent()) {
                found.add(Integer.toString(Endings.valueOf(ending)));
            }
        }
        return String.join(" ", found);
    }

    private static String answer(String prediction) throws IOException {
        return StoredPrediction.of("race", prediction).answer();
    }

    private static String evidence(String prediction) throws IOException {
        return StoredPrediction.of("race", prediction).evidence();
    }
}
