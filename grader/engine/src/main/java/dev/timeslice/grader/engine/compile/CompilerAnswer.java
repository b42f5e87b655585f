package dev.timeslice.grader.engine.compile;

/** What comes of one request to the compiler's JVM. */
sealed interface CompilerAnswer {

    /** The compiler came to an end. */
    record Replied(CompileReply reply) implements CompilerAnswer {}

    /** The sources used up what a compilation may have: CPU time, as the kernel counted it. */
    record OutOfCpu() implements CompilerAnswer {}

    /** The sources used up what a compilation may have: memory, as the JVM said by its exit status. */
    record OutOfMemory() implements CompilerAnswer {}
}
