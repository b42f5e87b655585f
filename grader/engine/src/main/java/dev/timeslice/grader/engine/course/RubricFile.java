package dev.timeslice.grader.engine.course;

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
        return document.line("/criteria/" + rubric.criteria().indexOf(criterion));
    }

    /** The line of one key of a criterion, such as {@code needs}. */
    int lineOf(Criterion criterion, String key) {
        return document.line("/criteria/" + rubric.criteria().indexOf(criterion) + "/" + key);
    }
}
