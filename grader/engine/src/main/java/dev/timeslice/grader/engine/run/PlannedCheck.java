package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import java.util.List;

/**
 * A check that is worth running, with the classes to run it with.
 *
 * @param method where the check is; its id is the criterion's
 * @param checks the test classes
 * @param subject the code under test: the judged classes are the student's, the other required ones the reference's
 * @param reference the reference's classes; empty in a hand-out
 * @param needs ids of the criteria that have to pass first
 * @param cpuSeconds the CPU time after which it is stopped
 */
public record PlannedCheck(
        CheckMethod method, ClassSet checks, ClassSet subject, ClassSet reference, List<String> needs, int cpuSeconds) {

    public PlannedCheck {
        needs = List.copyOf(needs);
    }

    public String id() {
        return method.id();
    }
}
