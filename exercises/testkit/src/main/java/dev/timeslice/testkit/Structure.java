package dev.timeslice.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static field that holds an ArchUnit rule which is one criterion of a rubric; the judge runs it on the bytecode. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Structure {
    /** The id of the criterion in the exercise's rubric. */
    String value();
}
