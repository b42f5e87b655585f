package dev.timeslice.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit 5 test that is one criterion of a rubric.
 *
 * <p>The method may take a {@link CheckContext}. Under Surefire and in an IDE it is an ordinary test; in a worker the
 * judge asks for it by class and name, and the code under test comes from a submission. A check that measures real
 * threads on several cores also carries {@code @Tag("multicore")}: the grader then gives it the whole machine. A check that
 * takes a {@link dev.timeslice.testkit.blackbox.BlackBox} drives the code under test from outside, in a process of its own; it must
 * not name a class of the exercise.
 */
@Test
@ExtendWith(CheckContextResolver.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Check {
    /** The id of the criterion in the exercise's rubric: lower-case words joined by hyphens. */
    String value();
}
