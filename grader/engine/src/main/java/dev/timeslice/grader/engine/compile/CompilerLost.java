package dev.timeslice.grader.engine.compile;

import dev.timeslice.testkit.Message;

/** The compiler's JVM was lost twice, and nothing says that the sources are to blame. */
final class CompilerLost extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message how;

    CompilerLost(Message how) {
        super(how.en());
        this.how = how;
    }

    /** For the student, and for the person who has to look at it. */
    Message how() {
        return how;
    }
}
