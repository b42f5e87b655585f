package dev.timeslice.thread.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.FailingSchedule;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The answers that the rubric stores for the predictions are what exploring all schedules of the programs finds. */
class PredictionsTest {
    @Test
    void aNotifyThatNobodyWaitsForIsLost() throws IOException {
        assertThat(stored("predict-notify-before-wait").answer()).isEqualTo("sleeps");
        assertShown("predict-notify-before-wait", Asked.NotifiesBeforeTheWait.class);
    }

    @Test
    void unparkIsRememberedOnce() throws IOException {
        assertThat(stored("predict-unpark-twice").answer()).isEqualTo("1");
        assertThat(FailingSchedule.of(Asked.UnparksOnceParksOnce.class)).isEmpty();
        assertShown("predict-unpark-twice", Asked.UnparksTwiceParksTwice.class);
    }

    @Test
    void ifAroundWaitTakesWhatIsNotThere() throws IOException {
        assertThat(stored("predict-if-around-wait").answer()).isEqualTo("-1");
        assertThat(FailingSchedule.of(Asked.ItemsMinus2.class)).isEmpty();
        assertShown("predict-if-around-wait", Asked.ItemsMinus1.class);
    }

    @Test
    void aSemaphoreHasNoOwner() throws IOException {
        assertThat(stored("predict-foreign-release").answer()).isEqualTo("2");
        assertShown("predict-foreign-release", Asked.TwoInside.class);
    }

    @Test
    void whoNotifiesKeepsTheMonitor() throws IOException {
        assertThat(stored("predict-notify-keeps-the-monitor").answer()).isEqualTo("false");
        assertThat(FailingSchedule.of(Asked.SeesLight.class)).isEmpty();
        assertShown("predict-notify-keeps-the-monitor", Asked.SeesDark.class);
    }

    private static void assertShown(String prediction, Class<? extends Scenario> scenario) throws IOException {
        assertThat(stored(prediction).evidence()).isEqualTo(FailingSchedule.table(scenario));
    }

    private static StoredPrediction stored(String prediction) throws IOException {
        return StoredPrediction.of("primitives", prediction);
    }
}
