package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.testkit.Message;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An exercise's class files, as far as they can be judged.
 *
 * @param classes every class of the exercise's package: the student's, and the stub's where the student has none
 * @param broken binary names of top-level classes whose source does not compile, with the compiler's words; their place
 *     in {@code classes} is taken by the stub's
 * @param changed binary names of top-level classes whose public face differs from the stub's, with both signatures
 */
public record CompiledSubmission(
        ClassSet classes, SortedMap<String, Message> broken, SortedMap<String, Message> changed)
        implements Compilation {

    public CompiledSubmission {
        broken = Collections.unmodifiableSortedMap(new TreeMap<>(broken));
        changed = Collections.unmodifiableSortedMap(new TreeMap<>(changed));
    }
}
