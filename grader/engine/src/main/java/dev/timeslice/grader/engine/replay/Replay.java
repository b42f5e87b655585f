package dev.timeslice.grader.engine.replay;

/** What comes of repeating a schedule. */
public sealed interface Replay permits RepeatedFailure, NotRepeated {}
