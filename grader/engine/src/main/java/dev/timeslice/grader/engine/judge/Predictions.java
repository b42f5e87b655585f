package dev.timeslice.grader.engine.judge;

import dev.timeslice.grader.engine.course.Answer;
import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what was predicted with what is so, and shows the run of the model where it was not. */
public final class Predictions {
    private Predictions() {}

    static Verdict verdict(Prediction prediction, Answers answers) {
        Optional<String> text = answers.to(prediction.id());
        if (text.isEmpty()) {
            return new Verdict(
                    prediction.id(), VerdictKind.NOT_IMPLEMENTED, JudgeTexts.NOT_ANSWERED.with(prediction.id()), "");
        }
        Optional<Answer> answer = prediction.read(text.get());
        if (answer.isEmpty()) {
            return failed(prediction, notOfTheForm(prediction).with(text.get()), "");
        }
        if (prediction.isRight(answer.get())) {
            return new Verdict(prediction.id(), VerdictKind.PASSED, JudgeTexts.PREDICTED.with(text.get()), "");
        }
        Prediction.Solution solution = prediction.solution().orElseThrow();
        return failed(
                prediction, JudgeTexts.WRONG_PREDICTION.with(text.get(), solution.because()), solution.evidence());
    }

    private static Verdict failed(Prediction prediction, Message sentence, String witness) {
        return new Verdict(prediction.id(), VerdictKind.FAILED, sentence, witness);
    }

    private static Message notOfTheForm(Prediction prediction) {
        return switch (prediction.form()) {
            case NUMBER -> JudgeTexts.NO_NUMBER;
            case SEQUENCE -> JudgeTexts.NO_SEQUENCE;
            case CHOICE -> {
                String options =
                        String.join(", ", prediction.options().keySet()).replace("%", "%%");
                yield Message.of(
                        JudgeTexts.NO_OPTION.en().formatted(options),
                        JudgeTexts.NO_OPTION.ko().formatted(options));
            }
        };
    }

    /**
     * Which predictions are answered, where they cannot be judged: at home, of the hidden ones; and which of these answers
     * are no answers to their questions, whatever is right.
     */
    public static List<Message> notes(Rubric rubric, Answers answers) {
        List<String> answered = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Message> misshapen = new ArrayList<>();
        for (Prediction prediction : rubric.predictions()) {
            if (prediction.solution().isEmpty()) {
                Optional<String> text = answers.to(prediction.id());
                boolean readable = text.flatMap(prediction::read).isPresent();
                (readable ? answered : open).add(prediction.id());
                if (text.isPresent() && !readable) {
                    misshapen.add(JudgeTexts.MISSHAPEN.with(
                            prediction.id(), notOfTheForm(prediction).with(text.get())));
                }
            }
        }
        if (answered.isEmpty() && open.isEmpty()) {
            return List.of();
        }
        List<Message> notes = new ArrayList<>(List.of(JudgeTexts.PREDICTIONS.with(list(answered), list(open))));
        notes.addAll(misshapen);
        return notes;
    }

    private static String list(List<String> ids) {
        return ids.isEmpty() ? "-" : String.join(", ", ids);
    }
}
