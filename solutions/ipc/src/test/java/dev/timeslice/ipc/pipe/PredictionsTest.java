package dev.timeslice.ipc.pipe;

import static dev.timeslice.model.program.Instruction.closeWriter;
import static dev.timeslice.model.program.Instruction.read;
import static dev.timeslice.model.program.Instruction.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.ipc.StoredPrediction;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and stories that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final Set<EventKind> SHOWN =
            Set.of(EventKind.WRITE, EventKind.READ, EventKind.BLOCK, EventKind.WAKE, EventKind.EXIT);

    @Test
    void aWriteTakesWhatFits() throws IOException {
        BoundedPipe pipe = new BoundedPipe(4);
        WriteResult first = pipe.write(new byte[] {1, 2, 3});
        ReadResult read = pipe.read(2);
        WriteResult last = pipe.write(new byte[] {4, 5, 6, 7});

        assertThat(last).isEqualTo(new WriteResult.Accepted(answerAsNumber("predict-room")));
        assertShown(
                "predict-room",
                "write([1, 2, 3])     " + first,
                "read(2)              " + read,
                "write([4, 5, 6, 7])  " + last);
    }

    @Test
    void bytesHaveNoBoundaries() throws IOException {
        BoundedPipe pipe = new BoundedPipe(100);
        WriteResult first = pipe.write(new byte[] {1, 2, 3});
        WriteResult second = pipe.write(new byte[] {4, 5});
        ReadResult.Data three = (ReadResult.Data) pipe.read(4);
        ReadResult.Data rest = (ReadResult.Data) pipe.read(4);

        assertThat(three.bytes().length + " " + rest.bytes().length)
                .isEqualTo(stored("predict-boundaries").answer());
        assertShown(
                "predict-boundaries",
                "write([1, 2, 3])  " + first,
                "write([4, 5])     " + second,
                "read(4)           " + three,
                "read(4)           " + rest);
    }

    @Test
    void anOpenEndIsNoEndOfFile() throws IOException {
        BoundedPipe pipe = new BoundedPipe(4);
        WriteResult written = pipe.write(new byte[] {1});
        ReadResult first = pipe.read(10);
        ReadResult second = pipe.read(10);

        assertThat(second).isInstanceOf(ReadResult.WouldBlock.class);
        assertThat(stored("predict-open-end").answer()).isEqualTo("waits");
        assertShown("predict-open-end", "write([1])  " + written, "read(10)    " + first, "read(10)    " + second);
    }

    @Test
    void roomIsWorthNothingWithoutAReader() throws IOException {
        BoundedPipe pipe = new BoundedPipe(4);
        WriteResult written = pipe.write(new byte[] {1, 2});
        pipe.closeReader();
        WriteResult late = pipe.write(new byte[] {9});

        assertThat(late).isInstanceOf(WriteResult.BrokenPipe.class);
        assertThat(stored("predict-nobody-reads").answer()).isEqualTo("broken");
        assertShown("predict-nobody-reads", "write([1, 2])  " + written, "closeReader()", "write([9])     " + late);
    }

    @Test
    void theWriterSleepsWheneverThePipeIsFull() throws IOException {
        BoundedPipe pipe = new BoundedPipe(2);
        List<TraceEvent> events = new Kernel(Configuration.uniprocessor(), NewestFirst::new)
                .trace(Workload.of(
                        TaskSpec.of(
                                "reader", 0, Program.of(read(pipe, 2), read(pipe, 2), read(pipe, 2), read(pipe, 2))),
                        TaskSpec.of(
                                "writer", 0, Program.of(write(pipe, new byte[] {1, 2, 3, 4, 5}), closeWriter(pipe)))))
                .events();

        assertThat(events.stream()
                        .filter(event -> event.task().equals("writer") && event.kind() == EventKind.BLOCK)
                        .count())
                .isEqualTo(answerAsNumber("predict-sleeps"));
        assertShown(
                "predict-sleeps",
                events.stream()
                        .filter(event -> SHOWN.contains(event.kind()))
                        .map(event -> "tick %d  %s  %-5s  %s"
                                .formatted(event.tick(), event.task(), event.kind(), bytesOf(event))
                                .stripTrailing())
                        .toArray(String[]::new));
    }

    private static String bytesOf(TraceEvent event) {
        return event.kind() == EventKind.WRITE || event.kind() == EventKind.READ ? Long.toString(event.detail()) : "";
    }

    private static void assertShown(String prediction, String... rows) throws IOException {
        assertThat(stored(prediction).evidence())
                .isEqualTo(List.of(rows).stream().map(row -> row + "\n").collect(Collectors.joining()));
    }

    private static int answerAsNumber(String prediction) throws IOException {
        return Integer.parseInt(stored(prediction).answer());
    }

    private static StoredPrediction stored(String prediction) throws IOException {
        return StoredPrediction.of("pipe", prediction);
    }
}
