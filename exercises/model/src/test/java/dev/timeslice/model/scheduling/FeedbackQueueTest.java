package dev.timeslice.model.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How the queues of a multilevel feedback queue are written and read. */
class FeedbackQueueTest {

    @Test
    void queuesAreReadInTheOrderInWhichTheyAreWritten() {
        assertThat(FeedbackQueue.listOf("2:4:2, 1:8:1"))
                .containsExactly(new FeedbackQueue(2, 4, 2), new FeedbackQueue(1, 8, 1))
                .hasToString("[2:4:2, 1:8:1]");
    }

    @Test
    void textThatIsNoQueueIsNamed() {
        assertThatThrownBy(() -> FeedbackQueue.listOf("2:4:2,1:4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a queue is written queue:quantum:allotment, found <1:4>");
        assertThatThrownBy(() -> FeedbackQueue.listOf("2:x:2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<2:x:2>");
        assertThatThrownBy(() -> FeedbackQueue.listOf("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valueOutOfItsRangeIsNamed() {
        assertThatThrownBy(() -> new FeedbackQueue(-1, 1, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new FeedbackQueue(0, 0, 1)).hasMessageContaining("quantum");
        assertThatThrownBy(() -> new FeedbackQueue(0, 1, -3)).hasMessageContaining("-3");
    }
}
