package dev.timeslice.grader.engine.run;

import java.io.IOException;

/** What executes checks and says what was seen. */
interface CheckExecutor {

    /**
     * Executes a check in the ordinary way.
     *
     * @param number its number in the frame
     */
    Execution execute(int number, PlannedCheck check) throws IOException, InterruptedException;

    /** Executes a check afresh, with nothing else going on beside it. */
    Execution executeAlone(int number, PlannedCheck check) throws IOException, InterruptedException;
}
