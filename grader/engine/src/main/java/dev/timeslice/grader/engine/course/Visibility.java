package dev.timeslice.grader.engine.course;

/** Whether students have the check at home. */
public enum Visibility {
    PUBLIC,
    HIDDEN
}
