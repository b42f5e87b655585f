package dev.timeslice.testkit.loops;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;

/** Calls of a part, and the answers that they have to get: {@code story.expect(add(5), "1")}. */
public final class PartStory<P> {
    private final P part;
    private final List<PartAnswer> answers = new ArrayList<>();

    private PartStory(P part) {
        this.part = part;
    }

    /** A story in which nothing has happened yet. */
    public static <P> PartStory<P> on(P part) {
        return new PartStory<>(part);
    }

    /**
     * Makes the call and compares; returns this story, to go on with.
     *
     * @throws CheckFailure with all calls so far, if the answer is another one
     */
    public PartStory<P> expect(PartStep<P> step, String right) {
        PartAnswer found = perform(step, part);
        answers.add(found);
        if (!found.answer().equals(right)) {
            throw failure(found, right);
        }
        return this;
    }

    /** Lets a step happen whose answer says nothing. */
    public PartStory<P> then(PartStep<P> step) {
        answers.add(perform(step, part));
        return this;
    }

    /** All calls and their answers, a line each. */
    public List<String> text() {
        return answers.stream().map(PartAnswer::toString).toList();
    }

    static <P> PartAnswer perform(PartStep<P> step, P part) {
        try {
            return step.take().apply(part);
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException exception) {
            return new PartAnswer(step.name(), exception.getClass().getSimpleName() + " thrown");
        }
    }

    private CheckFailure failure(PartAnswer found, String right) {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= answers.size(); number++) {
            lines.add(number + ". " + answers.get(number - 1));
        }
        lines.add("   expected: " + right);
        return CheckFailure.failed(
                Message.of("Call %d, %s: expected <%s>, but got <%s>.", "%d번째 호출 %s: 기대한 결과는 <%s>이고, 실제 결과는 <%s>입니다.")
                        .with(answers.size(), found.call(), right, found.answer()),
                String.join("\n", lines));
    }
}
