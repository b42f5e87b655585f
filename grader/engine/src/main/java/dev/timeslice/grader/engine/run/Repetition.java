package dev.timeslice.grader.engine.run;

import java.io.IOException;
import java.util.List;

/**
 * Runs checks again and again, in the same two workers, one for black-box checks, as long as they are as good as new.
 *
 * <p>Each run is what it is in grading: the cores held as the check needs them, detectors proven first, what has to be
 * confirmed confirmed. Prerequisites are not looked at.
 */
public final class Repetition implements AutoCloseable {
    /** What has piled up in a worker by then, no worker of a grading ever holds. */
    private static final int FRESH_AFTER = 1000;

    private final List<PlannedCheck> checks;
    private final Workers inside;
    private final Workers driver;
    private long seed;
    private int runs;

    /**
     * @param inside executes those that load the code under test
     * @param driver executes black-box checks
     */
    Repetition(List<PlannedCheck> checks, Workers inside, Workers driver, long seed) {
        this.checks = List.copyOf(checks);
        this.inside = inside;
        this.driver = driver;
        this.seed = seed;
    }

    /**
     * Runs a check once.
     *
     * @param number its place in the list of checks
     * @param seedOfRun of the generated inputs; a run with another seed than the one before shares no loader with it
     * @throws IOException if no worker can be started
     */
    public CheckRun run(int number, long seedOfRun) throws IOException, InterruptedException {
        if (runs == FRESH_AFTER) {
            close();
            runs = 0;
        }
        runs++;
        if (seedOfRun != seed) {
            seed = seedOfRun;
            inside.begin(seed);
            driver.begin(seed);
        }
        PlannedCheck check = checks.get(number);
        return Confirmation.run(number, check, check.method().blackBox() ? driver : inside);
    }

    @Override
    public void close() {
        inside.close();
        driver.close();
    }
}
