package dev.timeslice.testkit.ipc;

import static dev.timeslice.testkit.ipc.PipeAnswer.accepted;
import static dev.timeslice.testkit.ipc.PipeAnswer.data;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;
import static dev.timeslice.testkit.ipc.PipeAnswer.endOfFile;
import static dev.timeslice.testkit.ipc.PipeAnswer.illegalState;
import static dev.timeslice.testkit.ipc.PipeAnswer.wouldBlock;
import static dev.timeslice.testkit.ipc.PipeOperation.closeReader;
import static dev.timeslice.testkit.ipc.PipeOperation.closeWriter;
import static dev.timeslice.testkit.ipc.PipeOperation.read;
import static dev.timeslice.testkit.ipc.PipeOperation.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PipeStoryTest {

    @Test
    void theRestOfAPartialWriteIsOfferedAgain() {
        assertThatCode(() -> PipeStory.about(new OneByte(), "one byte")
                        .expect(write(2), accepted(1))
                        .expect(read(5), data(1))
                        .expect(write(1), accepted(1))
                        .expect(read(5), data(2))
                        .expect(read(1), wouldBlock())
                        .expect(closeWriter(), done())
                        .expect(read(1), endOfFile())
                        .expect(closeReader(), illegalState()))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongAnswerIsShownAtTheEndOfANumberedStory() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> PipeStory.about(new OneByte(), "one byte")
                        .expect(write(2), accepted(1))
                        .expect(read(2), data(1, 2)))
                .satisfies(failure -> assertThat(failure.witness()).isEqualTo("""
                                one byte
                                1. write([1, 2])  ->  Accepted[count=1]
                                2. read(2)
                                     expected  Data[1, 2]
                                     actual    Data[1]"""));
    }

    @Test
    void aComparisonShowsTheShortestStoryThatTellsTwoPipesApart() {
        PipeComparison comparison = new PipeComparison("one byte", OneByte::new, NeverEnding::new);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> comparison.agreeOn(SequenceSearch.over(List.of(write(1), read(1), closeWriter()))
                        .thenRandom(new Random(1), 20, 30)))
                .satisfies(failure -> assertThat(failure.witness().lines()).hasSize(5))
                .withMessageContaining("expected WouldBlock[], but got EndOfFile[]");
    }

    @Test
    void aPipeAgreesWithItself() {
        assertThatCode(() -> new PipeComparison("one byte", OneByte::new, OneByte::new)
                        .agreeOn(SequenceSearch.over(List.of(write(1), read(1), closeWriter(), closeReader()))
                                .allUpTo(4)))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnwrittenStubStaysRecognisable() {
        Pipe stub = new OneByte() {
            @Override
            public ReadResult read(int max) {
                throw new NotImplemented("Stub.read");
            }
        };

        assertThatExceptionOfType(NotImplemented.class)
                .isThrownBy(() -> PipeStory.about(stub, "stub").expect(read(1), wouldBlock()));
    }

    /** Holds one byte, 0 for none; good enough to tell stories about. */
    private static class OneByte implements Pipe {
        private byte held;
        private boolean closed;

        @Override
        public WriteResult write(byte[] data) {
            if (held != 0) {
                return new WriteResult.WouldBlock();
            }
            held = data[0];
            return new WriteResult.Accepted(1);
        }

        @Override
        public ReadResult read(int max) {
            if (held == 0) {
                return closed ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
            }
            byte[] taken = {held};
            held = 0;
            return new ReadResult.Data(taken);
        }

        @Override
        public void closeWriter() {
            closed = true;
        }

        @Override
        public void closeReader() {
            throw new IllegalStateException("this reader stays open");
        }
    }

    private static final class NeverEnding extends OneByte {
        @Override
        public void closeWriter() {}
    }
}
