package dev.timeslice.grader.engine.course;

import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question that a student answers before coding.
 *
 * @param criterion what the answer is worth; it judges no class
 * @param options key to text, of a choice; else empty
 * @param solution the right answer; none in a hand-out, unless the criterion is public
 */
public record Prediction(
        Criterion criterion,
        Message question,
        AnswerForm form,
        Map<String, Message> options,
        Optional<Solution> solution) {

    /**
     * What is right, and why.
     *
     * @param text the right answer as a student would write it
     * @param tolerance by how much a number may differ
     * @param because the reason, in a sentence
     * @param evidence the run of the model that shows it, in preformatted lines
     */
    public record Solution(String text, BigDecimal tolerance, Message because, String evidence) {}

    public Prediction {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public String id() {
        return criterion.id();
    }

    /** What a student has of it: hidden ones without their solution. */
    public Prediction publicPart() {
        return criterion.visibility() == Visibility.PUBLIC
                ? this
                : new Prediction(criterion, question, form, options, Optional.empty());
    }

    /** What {@code text} answers; none if it is not of the question's form. */
    public Optional<Answer> read(String text) {
        return Answer.read(form, text)
                .filter(answer -> !(answer instanceof Answer.Choice choice) || options.containsKey(choice.option()));
    }

    /**
     * @throws IllegalStateException if the solution is not known here
     */
    public boolean isRight(Answer answer) {
        Solution known = solution.orElseThrow(() -> new IllegalStateException(id() + " has no solution here"));
        Answer right = read(known.text()).orElseThrow(() -> new IllegalStateException(id() + ": " + known.text()));
        if (right instanceof Answer.Quantity quantity) {
            return answer instanceof Answer.Quantity other && quantity.isWithin(known.tolerance(), other);
        }
        return right.equals(answer);
    }
}
