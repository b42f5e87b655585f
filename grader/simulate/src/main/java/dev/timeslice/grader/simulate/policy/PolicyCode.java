package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.simulate.text.Texts;
import java.nio.file.Path;

/** Where the class files of an exercise come from. */
public interface PolicyCode extends AutoCloseable {

    /**
     * What belongs to a course: the student's own code in a hand-out, the reference with an instructor.
     *
     * @param home the folder of the hand-out
     */
    static PolicyCode of(Course course, Path home, Texts texts) {
        return course.isHandout() ? new StudentCode(course, home, texts) : new ReferenceCode(course);
    }

    /**
     * All classes of the exercise's package.
     *
     * @throws dev.timeslice.grader.engine.text.BadInput if there are none, or they do not compile
     */
    ClassSet classesOf(ExerciseId exercise);

    /** The package of an exercise. */
    String packageOf(ExerciseId exercise);

    @Override
    default void close() {}
}
