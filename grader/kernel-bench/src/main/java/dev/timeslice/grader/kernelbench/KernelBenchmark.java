package dev.timeslice.grader.kernelbench;

import dev.timeslice.model.Kernel;
import dev.timeslice.model.Outcome;
import dev.timeslice.model.program.Workload;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole runs without a trace. A run has some millions of events, however many tasks there are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
public class KernelBenchmark {
    private static final long QUANTA_IN_ALL = 1_000_000;

    @Param({"1000", "10000", "100000", "1000000"})
    int tasks;

    @Param({"1", "4", "64"})
    int cores;

    /** {@link Main} asks for all that the registry has. */
    @Param("rr")
    String policy = "rr";

    private @Nullable Workload workload;
    private @Nullable BenchPolicy policies;

    @Setup
    public void setUp() {
        workload = BenchWorkload.of(tasks, QUANTA_IN_ALL);
        policies = new BenchPolicy(policy, tasks, cores);
    }

    @Benchmark
    public Outcome run(Events events) {
        BenchPolicy made = Objects.requireNonNull(policies);
        return new Kernel(made.machine(), made::make).run(Objects.requireNonNull(workload), events);
    }
}
