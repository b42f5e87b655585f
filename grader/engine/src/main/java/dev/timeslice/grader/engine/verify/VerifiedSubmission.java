package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.course.ClassSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Class files that may run: every method that touched something forbidden now throws
 * {@link dev.timeslice.testkit.ForbiddenApi} instead.
 *
 * @param classes all classes that may be loaded
 * @param disarmed the findings whose methods were replaced; they cost only the checks that reach them
 * @param refused binary names of top-level classes that may not be loaded at all, with the reason; every check that
 *     needs one is FORBIDDEN_API
 */
public record VerifiedSubmission(ClassSet classes, List<Finding> disarmed, SortedMap<String, List<Finding>> refused)
        implements Verification {

    public VerifiedSubmission {
        disarmed = List.copyOf(disarmed);
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }
}
