package dev.timeslice.grader.engine.handout;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What students get: a folder in which they write their code and judge it themselves. */
public final class Handout {
    /**
     * More than a third of the whole. Without it a student who zips the folder as it is stays below what may be handed in;
     * AssertJ needs it for soft assertions and assumptions alone, which checks do not use: a check tells the first fault.
     */
    private static final String NOT_NEEDED = "byte-buddy-";

    private final Course course;
    private final List<Path> classPath;

    /**
     * @param course the instructor's, everything built
     * @param classPath this program's own: it goes into the hand-out whole
     * @throws BadInput if {@code course} is a hand-out itself
     */
    public Handout(Course course, List<Path> classPath) {
        if (course.isHandout()) {
            throw new BadInput("expected the instructor's repository, found a hand-out");
        }
        this.course = course;
        this.classPath = classPath.stream()
                .filter(library -> !String.valueOf(library.getFileName()).startsWith(NOT_NEEDED))
                .toList();
    }

    /**
     * Writes the hand-out; until it is whole, nothing of it is at {@code place}.
     *
     * @param place new, empty, or a former hand-out that nobody worked in
     * @param exercises at least one
     * @throws BadInput if the place is anything else, or the course is not as it must be
     * @throws IOException if something cannot be read or written
     */
    public void write(Path place, List<ExerciseId> exercises) throws IOException {
        if (exercises.isEmpty()) {
            throw new IllegalArgumentException("a hand-out needs at least one exercise");
        }
        HandoutFolder folder = HandoutFolder.claim(place);
        StudentJar jar = new StudentJar(MergedLibraries.of(classPath));
        List<Exercise> open = new ArrayList<>();
        for (ExerciseId id : exercises) {
            Exercise exercise = course.exercise(id).publicPart();
            jar.add(exercise);
            jar.addRules(course.root(), exercise);
            open.add(exercise);
        }
        HandoutFiles files = new HandoutFiles(course.root(), open);
        files.add("lib/timeslice-student.jar", jar.bytes());
        files.add("lib/timeslice-student-sources.jar", SourcesJar.of(course.root()));
        folder.fill(files.all());
    }
}
