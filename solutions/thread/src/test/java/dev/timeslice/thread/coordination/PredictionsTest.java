package dev.timeslice.thread.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.FailingSchedule;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The answers that the rubric stores for the predictions are what exploring all schedules of the programs finds. */
class PredictionsTest {
    @Test
    void oneBellForTwoKindsWakesTheWrongOne() throws IOException {
        assertThat(stored("predict-one-bell").answer()).isEqualTo("yes");
        assertShown("predict-one-bell", Asked.OneBell.class);
    }

    @Test
    void whatWasSeenMayBeOverWhenOneActs() throws IOException {
        assertThat(stored("predict-look-then-take").answer()).isEqualTo("yes");
        assertShown("predict-look-then-take", Asked.LookThenTake.class);
    }

    @Test
    void aReaderThatWantsToWriteWaitsForItself() throws IOException {
        assertThat(stored("predict-reader-wants-to-write").answer()).isEqualTo("never");
        assertShown("predict-reader-wants-to-write", Asked.ReaderWantsToWrite.class);
    }

    @Test
    void theThirdThreadWaitsForAFourth() throws IOException {
        assertThat(stored("predict-three-at-a-barrier-of-two").answer()).isEqualTo("2");
        assertThat(FailingSchedule.of(Asked.TwoMeet.class)).isEmpty();
        assertShown("predict-three-at-a-barrier-of-two", Asked.ThreeMeet.class);
    }

    @Test
    void whoOnlyCountsIsLapped() throws IOException {
        assertThat(stored("predict-counting-barrier").answer()).isEqualTo("yes");
        assertShown("predict-counting-barrier", Asked.CountingBarrier.class);
    }

    private static void assertShown(String prediction, Class<? extends Scenario> scenario) throws IOException {
        assertThat(stored(prediction).evidence()).isEqualTo(FailingSchedule.table(scenario));
    }

    private static StoredPrediction stored(String prediction) throws IOException {
        return StoredPrediction.of("coordination", prediction);
    }
}
