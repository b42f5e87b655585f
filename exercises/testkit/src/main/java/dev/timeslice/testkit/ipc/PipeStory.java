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
    private final String described;
    private final List<Told> told = new ArrayList<>();

    /** What went well, in words only if a failure asks for them: a search tells thousands of stories. */
    private record Told(PipeOperation operation, int takenBefore, PipeAnswer answer) {
        String shown() {
            return PipeDriver.describe(operation, takenBefore);
        }
    }

    private PipeStory(Pipe pipe, String described) {
        this.driver = new PipeDriver(pipe);
        this.described = described;
    }

    /**
     * @param described how the pipe was made, in words that fit both languages, such as its constructor call
     */
    public static PipeStory about(Pipe pipe, String described) {
        return new PipeStory(pipe, described);
    }

    /** Performs the operation and compares its answer; returns this story, to go on with. */
    public PipeStory expect(PipeOperation operation, PipeAnswer expected) {
        Told now = new Told(operation, driver.taken(), expected);
        PipeAnswer actual = driver.perform(operation);
        if (!expected.equals(actual)) {
            throw failure(now, actual);
        }
        told.add(now);
        return this;
    }

    private CheckFailure failure(Told last, PipeAnswer actual) {
        List<String> lines = new ArrayList<>(List.of(described));
        for (Told one : told) {
            lines.add(lines.size() + ". " + one.shown() + "  ->  " + one.answer());
        }
        int number = lines.size();
        lines.add(number + ". " + last.shown());
        lines.add("     expected  " + last.answer());
        lines.add("     actual    " + actual);
        return CheckFailure.failed(
                Message.of(
                                "Operation %d, %s, was answered wrongly: expected %s, but got %s.",
                                "%d번째 연산 %s의 답이 틀렸습니다. 기대한 답은 %s이고, 실제 답은 %s입니다.")
                        .with(number, last.shown(), last.answer(), actual),
                String.join("\n", lines));
    }
}
