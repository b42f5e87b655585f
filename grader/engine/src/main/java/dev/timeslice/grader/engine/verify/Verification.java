package dev.timeslice.grader.engine.verify;

/** What comes of holding class files against the allow-list. */
public sealed interface Verification permits VerifiedSubmission, RejectedSubmission {}
