package dev.timeslice.grader.kernelbench;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Outcome;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.scheduler.classic.FirstComeFirstServed;
import dev.timeslice.scheduler.classic.RoundRobin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
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

/**
 * Whole runs without a trace. Each task computes for some quanta, with I/O now and then; the tasks arrive within the first
 * ticks, so nearly all of them wait at once. The more tasks, the fewer quanta for each: a run has some millions of events
 * whatever their number.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class KernelBenchmark {
    private static final long QUANTUM = 10;
    private static final long QUANTA_IN_ALL = 1_000_000;

    @Param({"1000", "10000", "100000", "1000000"})
    int tasks;

    @Param({"1", "4", "64"})
    int cores;

    @Param("rr")
    String policy = "rr";

    private @Nullable Workload workload;

    @Setup
    public void makeWorkload() {
        Random random = new Random(tasks);
        long mean = QUANTUM * Math.max(2, QUANTA_IN_ALL / tasks);
        List<TaskSpec> specs = new ArrayList<>(tasks);
        for (int i = 0; i < tasks; i++) {
            long burst = 1 + random.nextLong(2 * mean);
            specs.add(TaskSpec.builder("T" + i)
                    .arrival(random.nextInt(100))
                    .burst(burst, 1 + random.nextLong(8 * QUANTUM), 1 + random.nextLong(50))
                    .build());
        }
        workload = Workload.of(specs);
    }

    @Benchmark
    public Outcome run(Events events) {
        return new Kernel(Configuration.multiprocessor(cores), this::newPolicy)
                .run(Objects.requireNonNull(workload), events);
    }

    private SchedulingPolicy newPolicy() {
        return switch (policy) {
            case "rr" -> new RoundRobin(QUANTUM);
            case "fcfs" -> new FirstComeFirstServed();
            default -> throw new IllegalArgumentException("policy is rr or fcfs, found " + policy);
        };
    }
}
