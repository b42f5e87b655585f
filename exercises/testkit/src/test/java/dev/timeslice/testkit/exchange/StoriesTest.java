package dev.timeslice.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.Framing;
import dev.timeslice.testkit.CheckFailure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a failure shows of frames, and how a store in memory misbehaves. */
class StoriesTest {

    /** Gives back what it is fed as one message. */
    private static final class Parrot implements Framing {
        private int count;

        @Override
        public byte[] encode(byte[] message) {
            return message;
        }

        @Override
        public void feed(byte[] bytes, int offset, int fed) {
            if (fed > 3) {
                throw new IllegalStateException("too much");
            }
            count += fed;
        }

        @Override
        public void end() {}

        @Override
        public FrameResult next() {
            return count == 0 ? new FrameResult.Incomplete() : new FrameResult.Message(new byte[count]);
        }
    }

    @Test
    void aFailureShowsAllStepsAndBothAnswers() {
        FramingStory story = FramingStory.about(new Parrot(), "new Parrot()")
                .expect(new FrameResult.Incomplete())
                .feed(0, 0);

        assertThatThrownBy(() -> story.expect(new FrameResult.Incomplete()))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.witness()).isEqualTo("""
                                new Parrot()
                                1. next()  ->  Incomplete[]
                                2. feed(00 00)
                                3. next()
                                     expected  Incomplete[]
                                     actual    Message[00 00]"""));
        assertThatThrownBy(() -> story.feed(1, 2, 3, 4))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure ->
                                assertThat(failure.sentence().en()).contains("threw java.lang.IllegalStateException"));
    }

    @Test
    void aStoreMayBeShortOrFullOrDie() throws IOException {
        byte[] data = {1, 2, 3, 4, 5};
        MemoryStore store = MemoryStore.of().atOnce(2);
        assertThat(store.write(0, data, 0, 5)).isEqualTo(2);
        assertThat(store.read(1, new byte[9], 0, 9)).isEqualTo(1);
        assertThat(store.read(2, new byte[9], 0, 9)).isEqualTo(-1);

        MemoryStore full = MemoryStore.of().fullAfter(3);
        assertThatThrownBy(() -> full.write(0, data, 0, 5)).isInstanceOf(IOException.class);
        assertThat(full.bytes()).containsExactly(1, 2, 3);
        assertThat(full.write(3, data, 0, 5)).isEqualTo(5);

        MemoryStore dying = MemoryStore.of().diesAfter(3);
        assertThatThrownBy(() -> dying.write(0, data, 0, 5)).isInstanceOf(MemoryStore.Died.class);
        assertThatThrownBy(dying::size).isInstanceOf(MemoryStore.Died.class);
        assertThat(dying.bytes()).containsExactly(1, 2, 3);
        assertThat(dying.changes()).isEqualTo(3);
    }
}
