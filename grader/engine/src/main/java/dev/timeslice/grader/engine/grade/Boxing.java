package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.run.Bubblewrap;
import dev.timeslice.grader.engine.run.WorkerLaunch;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.util.Optional;

/** Which rung of the box is wanted for workers. */
public enum Boxing {
    /** The strongest that works here. */
    AUTO,
    /** Linux namespaces, or nothing. */
    BUBBLEWRAP,
    /** The limits of the JVM only, which are always on. */
    NONE;

    private static final String HOW_TO_GET =
            "install bubblewrap (Debian: apt-get install bubblewrap) where ordinary users may make namespaces, or take --box none";

    /**
     * @throws BadInput if what is wanted is not to be had here
     * @throws IOException if no process can be started
     */
    WorkerLaunch applyTo(WorkerLaunch plain) throws IOException, InterruptedException {
        if (this == NONE) {
            return plain;
        }
        Optional<Bubblewrap> bubblewrap = Bubblewrap.onPath();
        Optional<WorkerLaunch> boxed = bubblewrap.isPresent() ? plain.in(bubblewrap.get()) : Optional.empty();
        if (this == BUBBLEWRAP && boxed.isEmpty()) {
            throw new BadInput("--box bubblewrap: expected bwrap to start a worker, "
                    + (bubblewrap.isPresent() ? "but it does not" : "but it is not on the path") + "; " + HOW_TO_GET);
        }
        return boxed.orElse(plain);
    }
}
