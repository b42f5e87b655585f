package dev.timeslice.grader.engine.handout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.course.Task;
import dev.timeslice.testkit.Message;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a rubric the way that rubrics are read.
 *
 * <p>From the record and not from the file's text: comments and left-out parts of the file cannot slip through.
 */
final class RubricYaml {
    private static final ObjectMapper YAML = new ObjectMapper(
            YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build());

    private RubricYaml() {}

    static byte[] of(Rubric rubric) {
        try {
            return YAML.writeValueAsString(tree(rubric)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists, texts and numbers can always be written", e);
        }
    }

    private static Map<String, Object> tree(Rubric rubric) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exercise", rubric.exercise().toString());
        tree.put("package", rubric.packageName());
        tree.put("title", text(rubric.title()));
        tree.put("weight", rubric.weight());
        tree.put("classes", rubric.classes());
        tree.put("given", rubric.given());
        tree.put("allow", rubric.allow());
        if (!rubric.allowInBox().isEmpty()) {
            tree.put("allow_in_box", rubric.allowInBox());
        }
        tree.put("tasks", rubric.tasks().stream().map(RubricYaml::task).toList());
        tree.put("criteria", rubric.ofCode().stream().map(RubricYaml::criterion).toList());
        if (!rubric.predictions().isEmpty()) {
            tree.put(
                    "predictions",
                    rubric.predictions().stream().map(RubricYaml::prediction).toList());
        }
        return tree;
    }

    private static Map<String, Object> task(Task task) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", task.id());
        tree.put("title", text(task.title()));
        return tree;
    }

    private static Map<String, Object> criterion(Criterion criterion) {
        Map<String, Object> tree = demand(criterion);
        tree.put("judges", criterion.judges());
        tree.put("needs", criterion.needs());
        tree.put("cpu_seconds", criterion.cpuSeconds());
        return tree;
    }

    private static Map<String, Object> demand(Criterion criterion) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", criterion.id());
        tree.put("task", criterion.task());
        tree.put("visibility", criterion.visibility().name().toLowerCase(Locale.ROOT));
        tree.put("points", criterion.points());
        tree.put("concepts", criterion.concepts());
        tree.put("title", text(criterion.title()));
        tree.put("hint", text(criterion.hint()));
        return tree;
    }

    private static Map<String, Object> prediction(Prediction prediction) {
        Map<String, Object> tree = demand(prediction.criterion());
        tree.put("question", text(prediction.question()));
        tree.put("form", prediction.form().name().toLowerCase(Locale.ROOT));
        Map<String, Object> options = new LinkedHashMap<>();
        prediction.options().forEach((key, option) -> options.put(key, text(option)));
        if (!options.isEmpty()) {
            tree.put("options", options);
        }
        prediction.solution().ifPresent(solution -> {
            tree.put("answer", solution.text());
            tree.put("within", solution.tolerance());
            tree.put("because", text(solution.because()));
            tree.put("evidence", solution.evidence());
        });
        return tree;
    }

    private static Map<String, String> text(Message message) {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("en", message.en());
        tree.put("ko", message.ko());
        return tree;
    }
}
