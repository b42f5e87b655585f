package dev.timeslice.testkit.ipc;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls of one part with the answers that they have to get. A failure shows them as a numbered list, up to the call that was answered
 * wrongly.
 *
 * @param <S> the part, or the scene that holds it
 */
public final class CallStory<S> {
    private final S subject;
    private final String described;
    private final List<Told> told = new ArrayList<>();

    private record Told(String call, String answer) {}

    private CallStory(S subject, String described) {
        this.subject = subject;
        this.described = described;
    }

    /**
     * @param described how the part was made, in words that fit both languages, such as its constructor call
     */
    public static <S> CallStory<S> about(S subject, String described) {
        return new CallStory<>(subject, described);
    }

    /**
     * Makes the call and compares the answer; returns this story, to go on with.
     *
     * @param expected equal to the answer if it looks the same; {@link PipeAnswer#done()} if there is none
     * @throws CheckFailure if the answer is another
     */
    public CallStory<S> expect(Call<S> call, Object expected) {
        String right = expected.toString();
        String actual = answer(subject, call);
        if (!right.equals(actual)) {
            throw failure(call, right, actual);
        }
        told.add(new Told(call.text(), right));
        return this;
    }

    /**
     * Tells stories to the code under test and to the reference, the shortest first.
     *
     * @param described how the parts are made
     * @throws CheckFailure with the smallest story in which they answer differently
     */
    public static <S> void agree(
            String described,
            Supplier<? extends S> subject,
            Supplier<? extends S> reference,
            SequenceSearch<Call<S>> stories) {
        stories.<CheckFailure>firstFailing(calls -> {
                    CallStory<S> story = about(subject.get(), described);
                    S right = reference.get();
                    try {
                        for (Call<S> call : calls) {
                            story.expect(call, answer(right, call));
                        }
                        return Optional.empty();
                    } catch (CheckFailure difference) {
                        return Optional.of(difference);
                    }
                })
                .ifPresent(finding -> {
                    throw finding.failure();
                });
    }

    private static <S> String answer(S subject, Call<S> call) {
        try {
            Object answer = call.action().apply(subject);
            return answer == null ? PipeAnswer.done().text() : answer.toString();
        } catch (NotImplemented | ForbiddenApi own) {
            throw own;
        } catch (RuntimeException refusal) {
            return PipeAnswer.thrown(refusal).text();
        }
    }

    private CheckFailure failure(Call<S> last, String right, String actual) {
        List<String> lines = new ArrayList<>(List.of(described));
        for (Told one : told) {
            lines.add(lines.size() + ". " + one.call() + "  ->  " + one.answer());
        }
        int number = lines.size();
        lines.add(number + ". " + last);
        lines.add("     expected  " + right);
        lines.add("     actual    " + actual);
        return CheckFailure.failed(
                Message.of(
                                "Step %d, %s, came out wrong: expected %s, but got %s.",
                                "%d번째 단계 %s의 결과가 틀렸습니다. 기대한 결과는 %s이고, 실제 결과는 %s입니다.")
                        .with(number, last, right, actual),
                String.join("\n", lines));
    }
}
