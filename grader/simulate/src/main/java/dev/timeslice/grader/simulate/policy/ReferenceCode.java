package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;

/** The reference solutions, which only an instructor has. */
final class ReferenceCode implements PolicyCode {
    private final Course course;

    ReferenceCode(Course course) {
        this.course = course;
    }

    @Override
    public ClassSet classesOf(ExerciseId exercise) {
        return course.exercise(exercise).reference();
    }

    @Override
    public String packageOf(ExerciseId exercise) {
        return course.rubric(exercise).packageName();
    }
}
