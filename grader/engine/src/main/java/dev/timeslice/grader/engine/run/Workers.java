package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.process.CoreLease;
import dev.timeslice.grader.worker.ExitStatus;
import dev.timeslice.grader.worker.Frame;
import dev.timeslice.grader.worker.Main;
import dev.timeslice.grader.worker.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One worker after the other for one frame: a check that dies, hangs or leaves threads behind decides for itself alone,
 * because the next one gets a fresh worker.
 */
final class Workers implements CheckExecutor, AutoCloseable {
    /**
     * Without this much CPU time in so long a time, a check is idle. A sixtieth of a processor: on a machine with many
     * times as much to do as it can, a check that works gets more.
     */
    private static final Duration IDLE_CPU = Duration.ofMillis(500);

    private static final Duration IDLE_WALL = Duration.ofSeconds(30);

    /** A black-box check waits for the most part, and says by itself when there is nothing to wait for any more. */
    private static final Duration IDLE_WALL_OF_DRIVER = Duration.ofMinutes(3);

    private static final long LOOK_MILLIS = 200;

    private final WorkerLaunch launch;
    private final Frame frame;
    private final CoreLease lease;
    private @Nullable WorkerProcess worker;
    private boolean proven;
    private long seed;

    Workers(WorkerLaunch launch, Frame frame, CoreLease lease) {
        this.launch = launch;
        this.frame = frame;
        this.lease = lease;
        this.seed = frame.seed();
    }

    /** From now on checks have this seed and share no loader with those before; the worker may stay the same. */
    void begin(long otherSeed) {
        seed = otherSeed;
        if (worker != null) {
            worker.seed(seed);
        }
    }

    /** Executes a check in the worker at hand, with the cores that it needs. */
    @Override
    public Execution execute(int number, PlannedCheck check) throws IOException, InterruptedException {
        boolean alone = check.method().multicore();
        try (CoreLease.Hold hold = alone ? lease.exclusive() : lease.shared()) {
            return executeHolding(hold, number, check);
        }
    }

    /** Executes a check in a fresh worker, alone on the machine. */
    @Override
    public Execution executeAlone(int number, PlannedCheck check) throws IOException, InterruptedException {
        try (CoreLease.Hold hold = lease.exclusive()) {
            close();
            Execution execution = executeHolding(hold, number, check);
            close();
            return execution;
        }
    }

    @SuppressWarnings("UnusedVariable") // the hold is a parameter to show that the caller has one
    private Execution executeHolding(CoreLease.Hold hold, int number, PlannedCheck check)
            throws IOException, InterruptedException {
        WorkerProcess current = worker();
        if (check.method().multicore() && !proven) {
            Execution canary = watch(current, Main.CANARY, check);
            if (!Confirmation.passed(canary.observation())) {
                close();
                return Execution.of(new Observation.Unusable("the detectors did not detect: " + canary.observation()));
            }
            proven = true;
        }
        return watch(current, number, check);
    }

    private WorkerProcess worker() throws IOException {
        if (worker == null) {
            worker = WorkerProcess.start(launch, frame);
            if (seed != frame.seed()) {
                worker.seed(seed);
            }
            proven = false;
        }
        return worker;
    }

    /** Asks for a check and watches until it is decided; closes the worker unless it is still as good as new. */
    private Execution watch(WorkerProcess current, int number, PlannedCheck check)
            throws IOException, InterruptedException {
        // A worker begins a check without descendants, so its own time is what a deadline counts from.
        Duration cpuBefore = current.ownCpuTime();
        long begin = System.nanoTime();
        current.ask(number);
        Seen seen = observe(current, number, check, cpuBefore);
        Duration cpu = current.ownCpuTime().minus(cpuBefore);
        if (!seen.fresh()) {
            close();
        }
        return new Execution(seen.observation(), Math.max(0, cpu.toMillis()), (System.nanoTime() - begin) / 1_000_000);
    }

    private Seen observe(WorkerProcess current, int number, PlannedCheck check, Duration cpuBefore)
            throws InterruptedException {
        Duration cpuLimit = Duration.ofSeconds(check.cpuSeconds());
        Duration idleLimit = check.method().blackBox() ? IDLE_WALL_OF_DRIVER : IDLE_WALL;
        String left = "";
        Pace pace = new Pace(cpuBefore, System.nanoTime());
        while (true) {
            Optional<WorkerProcess.Event> event = current.next(LOOK_MILLIS);
            if (event.isPresent()) {
                Reply reply = event.get().reply();
                if (reply == null) {
                    return Seen.last(ended(current, current.exitStatus()));
                }
                if (reply instanceof Reply.Done done && done.check() == number) {
                    return new Seen(
                            new Observation.Reported(
                                    done.kind(), done.sentence(), done.witness(), done.output(), done.measured()),
                            done.fresh());
                }
                if (reply instanceof Reply.Leftover leftover && leftover.check() == number) {
                    left = leftover.threadTable();
                }
                continue;
            }
            Duration cpu = current.cpuTime();
            if (cpu.minus(cpuBefore).compareTo(cpuLimit) > 0) {
                return Seen.last(new Observation.OutOfCpu((int) cpuLimit.toSeconds(), !left.isEmpty(), left));
            }
            if (pace.isIdle(cpu, System.nanoTime(), idleLimit)) {
                return Seen.last(new Observation.Idle(idleLimit.toMillis()));
            }
        }
    }

    private static Observation ended(WorkerProcess worker, int status) {
        if (!worker.hasBeenReady()) {
            return new Observation.Unusable("the worker did not start: exit status " + status);
        }
        return status == ExitStatus.INTERNAL
                ? new Observation.Unusable("the worker failed")
                : new Observation.Died(status);
    }

    /** An observation, and whether the worker is as good as new after it. */
    private record Seen(Observation observation, boolean fresh) {
        static Seen last(Observation observation) {
            return new Seen(observation, false);
        }
    }

    /** Whether the worker got anything done lately. */
    private static final class Pace {
        private Duration cpuThen;
        private long then;

        Pace(Duration cpu, long now) {
            cpuThen = cpu;
            then = now;
        }

        boolean isIdle(Duration cpu, long now, Duration limit) {
            if (cpu.minus(cpuThen).compareTo(IDLE_CPU) >= 0) {
                cpuThen = cpu;
                then = now;
            }
            return now - then > limit.toNanos();
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
