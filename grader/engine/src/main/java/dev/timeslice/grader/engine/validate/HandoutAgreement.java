package dev.timeslice.grader.engine.validate;

import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.course.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tasks of the rubric and the headings of the handouts say the same, in both languages. */
final class HandoutAgreement {
    private final Path root;

    HandoutAgreement(Path root) {
        this.root = root;
    }

    Row of(Rubric rubric) {
        List<String> misses = new ArrayList<>();
        compare(rubric, Locale.ENGLISH, "## Task ", misses);
        compare(rubric, Locale.KOREAN, "## 과제 ", misses);
        return Row.comparison(rubric.exercise(), "tasks and handout headings agree", misses);
    }

    private void compare(Rubric rubric, Locale language, String prefix, List<String> misses) {
        String name = "exercises/" + rubric.exercise().unit() + "/handout/"
                + rubric.exercise().name() + "." + language.getLanguage() + ".md";
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            misses.add("expected the handout " + name + ", found no such file");
            return;
        }
        List<String> expected = new ArrayList<>();
        for (Task task : rubric.tasks()) {
            expected.add(prefix + task.id() + ": " + task.title().in(language));
        }
        try {
            List<String> found = headings(file, prefix);
            if (!found.equals(expected)) {
                misses.add(name + ": expected the headings " + expected + ", found " + found);
            }
        } catch (IOException e) {
            misses.add(name + ": expected text in UTF-8, found " + e);
        }
    }

    private static List<String> headings(Path file, String prefix) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(prefix))
                .map(String::strip)
                .toList();
    }
}
