package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.process.CoreLease;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Runs the plans of one submission: its checks one after the other in workers that hold nothing else. */
public final class Runner {
    private static final int NONCE_BYTES = 16;

    private final WorkerLaunch launch;
    private final CoreLease lease;
    private final SecureRandom nonces = new SecureRandom();

    public Runner(WorkerLaunch launch, CoreLease lease) {
        this.launch = launch;
        this.lease = lease;
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
        try (Workers workers = new Workers(launch, run.frame(nonce(), seed), lease)) {
            return run.with(workers);
        }
    }

    /**
     * For running checks many times, of several solutions if need be.
     *
     * @param checks in the order by which they will be numbered
     */
    public Repetition repeat(List<PlannedCheck> checks) {
        long seed = 0;
        return new Repetition(checks, new Workers(launch, Framing.of(checks, nonce(), seed), lease), seed);
    }

    private String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        nonces.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }
}
