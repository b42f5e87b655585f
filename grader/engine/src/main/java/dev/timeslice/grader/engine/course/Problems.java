package dev.timeslice.grader.engine.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects all that is wrong with one file, so that its author can mend it in one go. */
final class Problems {
    private static final int SHOWN = 20;

    private record Problem(int line, String sentence) {}

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /**
     * @param file as the author knows it: relative to the root of the course
     */
    Problems(String file) {
        this.file = file;
    }

    /**
     * @param line from 1; 0 if no line is to blame
     * @param sentence what was expected and what was found
     */
    void at(int line, String sentence) {
        found.add(new Problem(line, sentence));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * @throws BadCourse with one line for each problem, in the order of the file, if there is any
     */
    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        String text = found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .limit(SHOWN)
                .map(problem -> file + (problem.line > 0 ? ":" + problem.line : "") + ": " + problem.sentence)
                .collect(Collectors.joining("\n"));
        throw new BadCourse(found.size() > SHOWN ? text + "\n... and " + (found.size() - SHOWN) + " more" : text);
    }
}
