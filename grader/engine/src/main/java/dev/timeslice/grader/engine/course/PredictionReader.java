package dev.timeslice.grader.engine.course;

import com.fasterxml.jackson.databind.JsonNode;
import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the section {@code predictions} of a rubric, and finds what in it contradicts itself. */
final class PredictionReader {
    private static final List<String> OF_A_SOLUTION = List.of("answer", "because", "evidence");

    private PredictionReader() {}

    static Prediction read(JsonNode node) {
        Map<String, Message> options = new LinkedHashMap<>();
        node.path("options")
                .properties()
                .forEach(option -> options.put(option.getKey(), RubricReader.text(option.getValue())));
        return new Prediction(
                RubricReader.criterion(node),
                RubricReader.text(node.path("question")),
                AnswerForm.valueOf(node.path("form").asText().toUpperCase(Locale.ROOT)),
                options,
                OF_A_SOLUTION.stream().allMatch(node::has) ? Optional.of(solution(node)) : Optional.empty());
    }

    private static Prediction.Solution solution(JsonNode node) {
        return new Prediction.Solution(
                node.path("answer").asText(),
                new BigDecimal(node.path("within").asText("0")),
                RubricReader.text(node.path("because")),
                node.path("evidence").asText());
    }

    /** Adds the predictions that nobody could judge; in a hand-out the hidden ones are of this kind. */
    static void requireSolutions(RubricFile file, Problems problems) {
        List<Prediction> predictions = file.rubric().predictions();
        for (int index = 0; index < predictions.size(); index++) {
            if (predictions.get(index).solution().isEmpty()) {
                problems.at(
                        file.document().line("/predictions/" + index),
                        predictions.get(index).id() + ": expected the keys " + OF_A_SOLUTION + ", found none");
            }
        }
    }

    /** Adds what a schema cannot say. */
    static void check(RubricFile file, Problems problems) {
        List<Prediction> predictions = file.rubric().predictions();
        for (int index = 0; index < predictions.size(); index++) {
            String place = "/predictions/" + index;
            Prediction prediction = predictions.get(index);
            String problem = problem(prediction, file.document().tree().at(place));
            if (!problem.isEmpty()) {
                problems.at(file.document().line(place), prediction.id() + ": " + problem);
            }
        }
    }

    /** What is wrong with a prediction; empty if nothing is. */
    private static String problem(Prediction prediction, JsonNode node) {
        List<String> parts = OF_A_SOLUTION.stream().filter(node::has).toList();
        if (!parts.isEmpty() && parts.size() < OF_A_SOLUTION.size()) {
            return "expected all of the keys " + OF_A_SOLUTION + " or none, found " + parts;
        }
        boolean isChoice = prediction.form() == AnswerForm.CHOICE;
        if (isChoice == prediction.options().isEmpty()) {
            return "options: expected " + (isChoice ? "some, as the form is choice" : "none, as the form is no choice")
                    + ", found " + prediction.options().keySet();
        }
        return prediction
                .solution()
                .map(Prediction.Solution::text)
                .filter(text -> prediction.read(text).isEmpty())
                .map(text -> "answer: expected one of the form "
                        + prediction.form().name().toLowerCase(Locale.ROOT) + ", found " + text)
                .orElse("");
    }
}
