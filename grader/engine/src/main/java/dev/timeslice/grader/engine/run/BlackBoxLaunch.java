package dev.timeslice.grader.engine.run;

import java.util.List;

/**
 * How black-box checks run: in a worker that never holds a class of a submission, and that starts the submission's program
 * as a process of its own.
 *
 * @param worker the trusted worker, in no box
 * @param box the command in front of the program's; empty where submissions are trusted
 */
public record BlackBoxLaunch(WorkerLaunch worker, List<String> box) {
    public BlackBoxLaunch {
        box = List.copyOf(box);
    }

    /** How reports name it. */
    public String rung() {
        return box.isEmpty() ? "trusted" : "boxed";
    }
}
