package dev.timeslice.grader.engine.course;

import com.fasterxml.jackson.databind.JsonNode;
import dev.timeslice.testkit.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads rubrics: the schema finds what is malformed, {@link RubricRules} what contradicts itself. */
final class RubricReader {
    private final YamlSchema schema;

    RubricReader(YamlSchema schema) {
        this.schema = schema;
    }

    /**
     * @param file {@code path} as the author knows it: relative to the root of the course
     * @throws BadCourse if it is not a rubric, with file, line, what was expected and what was found
     */
    RubricFile read(Path path, String file) {
        YamlDocument document = YamlDocument.read(path, file);
        Problems problems = new Problems(file);
        schema.check(document, problems);
        problems.throwIfAny();
        RubricFile rubric = new RubricFile(rubric(document.tree()), document);
        RubricRules.check(rubric, problems);
        PredictionReader.check(rubric, problems);
        problems.throwIfAny();
        return rubric;
    }

    private static Rubric rubric(JsonNode tree) {
        List<Prediction> predictions = list(tree.path("predictions"), PredictionReader::read);
        List<Criterion> criteria = new ArrayList<>(list(tree.path("criteria"), RubricReader::criterion));
        // What nobody can judge here is a question and no criterion.
        predictions.stream()
                .filter(prediction -> prediction.solution().isPresent())
                .forEach(prediction -> criteria.add(prediction.criterion()));
        return new Rubric(
                ExerciseId.parse(tree.path("exercise").asText()),
                tree.path("package").asText(),
                text(tree.path("title")),
                tree.path("weight").asInt(1),
                strings(tree.path("classes")),
                strings(tree.path("given")),
                strings(tree.path("allow")),
                list(tree.path("tasks"), task -> new Task(task.path("id").asInt(), text(task.path("title")))),
                criteria,
                predictions,
                strings(tree.path("allow_in_box")));
    }

    static Criterion criterion(JsonNode node) {
        return new Criterion(
                node.path("id").asText(),
                node.path("task").asInt(),
                Visibility.valueOf(node.path("visibility").asText().toUpperCase(Locale.ROOT)),
                node.path("points").asInt(),
                strings(node.path("concepts")),
                strings(node.path("judges")),
                strings(node.path("needs")),
                text(node.path("title")),
                text(node.path("hint")),
                node.path("cpu_seconds").asInt(Criterion.LEAST_CPU_SECONDS));
    }

    static Message text(JsonNode node) {
        return Message.of(
                node.path("en").asText().strip(), node.path("ko").asText().strip());
    }

    static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> elements = new ArrayList<>();
        array.forEach(node -> elements.add(element.apply(node)));
        return elements;
    }
}
