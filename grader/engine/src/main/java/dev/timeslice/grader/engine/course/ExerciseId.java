package dev.timeslice.grader.engine.course;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The name of an exercise as paths, rubrics and commands write it: {@code scheduler/classic}.
 *
 * @param unit process, thread, scheduler or ipc
 * @param name the exercise within its unit, lower-case words joined by hyphens
 */
public record ExerciseId(String unit, String name) implements Comparable<ExerciseId> {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Comparator<ExerciseId> ORDER =
            Comparator.comparing(ExerciseId::unit).thenComparing(ExerciseId::name);

    public ExerciseId {
        if (!WORDS.matcher(unit).matches() || !WORDS.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an exercise is written unit/name in lower case, such as scheduler/classic; found " + unit + "/"
                            + name);
        }
    }

    /**
     * @throws IllegalArgumentException if {@code text} is not of the form unit/name
     */
    public static ExerciseId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "an exercise is written unit/name, such as scheduler/classic; found " + text);
        }
        return new ExerciseId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(ExerciseId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unit + "/" + name;
    }
}
