package dev.timeslice.grader.engine.course;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A rubric with the lines that it was read from, so that what is found wrong with it later can still say where.
 *
 * @param rubric the content, which breaks no rule that the file alone can break
 * @param document the text
 */
record RubricFile(Rubric rubric, YamlDocument document) {

    String file() {
        return document.file();
    }

    /** The line of a criterion. */
    int lineOf(Criterion criterion) {
        return document.line(pointer(rubric.criteria().indexOf(criterion)));
    }

    /** The line of one key of a criterion, such as {@code needs}. */
    int lineOf(Criterion criterion, String key) {
        return document.line(pointer(rubric.criteria().indexOf(criterion)) + "/" + key);
    }

    /** Where a criterion stands in the file: those of the predictions come last, and have a section of their own. */
    String pointer(int index) {
        List<Prediction> predictions = rubric.predictions();
        List<Integer> judged = IntStream.range(0, predictions.size())
                .filter(place -> predictions.get(place).solution().isPresent())
                .boxed()
                .toList();
        int code = rubric.criteria().size() - judged.size();
        return index < code ? "/criteria/" + index : "/predictions/" + judged.get(index - code);
    }
}
