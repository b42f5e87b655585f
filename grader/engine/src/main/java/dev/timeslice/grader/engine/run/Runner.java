package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.process.CoreLease;
import dev.timeslice.grader.worker.Frame;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the plans of one submission: its checks in workers that hold nothing else. */
public final class Runner {
    private static final int NONCE_BYTES = 16;

    /** How many black-box checks of a submission run at once. */
    private static final int DRIVERS = 3;

    private final WorkerLaunch launch;
    private final CoreLease lease;
    private final Optional<BlackBoxLaunch> blackBox;
    private final PassedBefore passedBefore;
    private final SecureRandom nonces = new SecureRandom();

    /**
     * @param launch of the workers that hold the code under test
     * @param blackBox of those that drive it from outside; empty if no plan has such a check
     * @param passedBefore which checks need not run
     */
    public Runner(WorkerLaunch launch, CoreLease lease, Optional<BlackBoxLaunch> blackBox, PassedBefore passedBefore) {
        this.launch = launch;
        this.lease = lease;
        this.blackBox = blackBox;
        this.passedBefore = passedBefore;
    }

    /**
     * Runs every planned check, each once; those whose first observation is not enough once more, alone.
     *
     * @param plans of one submission
     * @param seed of the generated inputs
     * @return a record for each plan, in their order
     * @throws IOException if no worker can be started
     */
    public List<RunRecord> run(List<RunPlan> plans, long seed) throws IOException, InterruptedException {
        SubmissionRun run = new SubmissionRun(plans);
        Frame frame = run.frame(nonce(), seed, box());
        List<Workers> drivers = Stream.generate(() -> new Workers(outside(), frame, lease))
                .limit(DRIVERS)
                .toList();
        try (Workers inside = new Workers(launch, frame, lease)) {
            return run.with(
                    passedBefore.or(inside, seed),
                    drivers.stream()
                            .map(driver -> passedBefore.or(driver, seed))
                            .toList());
        } finally {
            drivers.forEach(Workers::close);
        }
    }

    /**
     * For running checks many times, of several solutions if need be.
     *
     * @param checks in the order by which they will be numbered
     */
    public Repetition repeat(List<PlannedCheck> checks) {
        Frame frame = Framing.of(checks, nonce(), 0, box());
        return new Repetition(
                checks, new Workers(launch, frame, lease), new Workers(outside(), frame, lease), frame.seed());
    }

    private List<String> box() {
        return blackBox.map(BlackBoxLaunch::box).orElse(List.of());
    }

    /** A worker that may start processes never gets a check that loads the code under test, nor the other way round. */
    private WorkerLaunch outside() {
        return blackBox.map(BlackBoxLaunch::worker).orElse(launch);
    }

    private String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        nonces.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }
}
