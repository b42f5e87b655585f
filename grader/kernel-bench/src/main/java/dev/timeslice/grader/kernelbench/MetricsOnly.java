package dev.timeslice.grader.kernelbench;

import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.MachineMetrics;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import dev.timeslice.testkit.scheduling.TaskMeasurement;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;

/** The largest run that is promised, measured as {@code simulate} does when it keeps no events: does its heap suffice? */
final class MetricsOnly {
    private static final int TASKS = 1_000_000;
    private static final int CORES = 64;
    private static final double MEGABYTE = 1 << 20;

    private final PrintStream out;

    MetricsOnly(PrintStream out) {
        this.out = out;
    }

    /** A line for each policy; a heap that is too small ends it with an error. */
    void print(List<String> policies) {
        Runtime runtime = Runtime.getRuntime();
        out.printf(Locale.ROOT, "%d tasks, %d cores, heap of %.0f MB%n", TASKS, CORES, runtime.maxMemory() / MEGABYTE);
        out.printf("%-10s %10s %22s%n", "policy", "events", "MB in use at the end");
        Workload workload = BenchWorkload.of(TASKS, 0);
        for (String policy : policies) {
            BenchPolicy made = new BenchPolicy(policy, TASKS, CORES);
            Metrics metrics = new Metrics(workload);
            Kernel kernel = new Kernel(made.machine(), made::make);
            kernel.run(workload, metrics);
            System.gc();
            double used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
            out.printf(Locale.ROOT, "%-10s %10d %22.0f%n", policy, metrics.events, used);
            Reference.reachabilityFence(metrics);
        }
    }

    /** All that a table of results is made of. */
    private static final class Metrics implements TraceSink {
        private final MachineMetrics ofMachine = new MachineMetrics();
        private final TaskMeasurement ofTasks;
        private long events;

        Metrics(Workload workload) {
            ofTasks = new TaskMeasurement(workload);
        }

        @Override
        public void accept(TraceEvent event) {
            events++;
            ofMachine.accept(event);
            ofTasks.accept(event);
        }
    }
}
