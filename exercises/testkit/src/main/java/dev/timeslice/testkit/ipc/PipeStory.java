package dev.timeslice.testkit.ipc;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Operations on one pipe with the answers that they have to get: {@code story.expect(write(3), accepted(2))}.
 *
 * <p>A failure shows the story as a numbered list, up to the operation that was answered wrongly.
 */
public final class PipeStory {
    private final PipeDriver driver;
    private final List<String> lines = new ArrayList<>();
    private int operations;

    private PipeStory(Pipe pipe, String described) {
        driver = new PipeDriver(pipe);
        lines.add(described);
    }

    /**
     * @param described how the pipe was made, in words that fit both languages, such as its constructor call
     */
    public static PipeStory about(Pipe pipe, String described) {
        return new PipeStory(pipe, described);
    }

    /** Performs the operation and compares its answer; returns this story, to go on with. */
    public PipeStory expect(PipeOperation operation, PipeAnswer expected) {
        String shown = driver.describe(operation);
        PipeAnswer actual = driver.perform(operation);
        operations++;
        if (!expected.equals(actual)) {
            lines.add(operations + ". " + shown);
            lines.add("     expected  " + expected);
            lines.add("     actual    " + actual);
            throw CheckFailure.failed(
                    Message.of(
                                    "Operation %d, %s, was answered wrongly: expected %s, but got %s.",
                                    "%d번째 연산 %s의 답이 틀렸습니다. 기대한 답은 %s이고, 실제 답은 %s입니다.")
                            .with(operations, shown, expected, actual),
                    String.join("\n", lines));
        }
        lines.add(operations + ". " + shown + "  ->  " + expected);
        return this;
    }
}
