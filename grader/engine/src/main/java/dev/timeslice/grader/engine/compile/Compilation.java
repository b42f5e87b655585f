package dev.timeslice.grader.engine.compile;

/** What comes of compiling one exercise of a submission. */
public sealed interface Compilation permits CompiledSubmission, CompileFailure, CompilerFault {}
