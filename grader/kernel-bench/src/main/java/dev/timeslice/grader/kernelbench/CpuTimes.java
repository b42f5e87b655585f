package dev.timeslice.grader.kernelbench;

import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Workload;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an event costs by the CPU time of the simulating thread: figures that a busy machine does not change much.
 *
 * <p>Memory that no cache holds makes every policy slower, also one that does the same few steps at any size. So the growth
 * from the least number of tasks to the largest is told in itself, and against that of round robin, which is such a one. By
 * log n that second figure may be about 2, as a million has twice the logarithm of a thousand; by n it would be hundreds.
 */
final class CpuTimes {
    private static final int[] TASKS = {1_000, 100_000, 1_000_000};
    private static final int[] CORES = {1, 4, 64};
    private static final int RUNS = 3;
    /** From so many tasks on, one run is long enough: it has several million events. */
    private static final int LARGE = 1_000_000;

    private static final long QUANTA = 200_000;
    private static final String MEASURE = "rr";

    private final PrintStream out;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Integer, Workload> workloads = new HashMap<>();
    private final Map<Integer, Double> growthOfMeasure = new HashMap<>();

    CpuTimes(PrintStream out) {
        this.out = out;
    }

    /** Measures round robin, and then the policies one after the other: a line each and a number of cores. */
    void print(List<String> policies) {
        out.println("ns of CPU time an event, by number of tasks");
        out.printf("%-10s %5s", "policy", "cores");
        Arrays.stream(TASKS).forEach(tasks -> out.printf(Locale.ROOT, " %8d", tasks));
        out.printf(" %7s %7s%n", "growth", "to rr's");
        for (int cores : CORES) {
            line(MEASURE, cores);
            policies.stream().filter(policy -> !policy.equals(MEASURE)).forEach(policy -> line(policy, cores));
        }
    }

    private void line(String policy, int cores) {
        // So that the first column does not pay for the compiler.
        cost(policy, TASKS[0], cores);
        out.printf(Locale.ROOT, "%-10s %5d", policy, cores);
        double first = 0;
        double last = 0;
        for (int tasks : TASKS) {
            last = cost(policy, tasks, cores);
            first = first == 0 ? last : first;
            out.printf(Locale.ROOT, " %8.0f", last);
        }
        double growth = last / first;
        out.printf(
                Locale.ROOT, " %7.1f %7.1f%n", growth, growth / growthOfMeasure.computeIfAbsent(cores, key -> growth));
    }

    /** Nanoseconds an event: the median. */
    private double cost(String policy, int tasks, int cores) {
        Workload workload = workloads.computeIfAbsent(tasks, number -> BenchWorkload.of(number, QUANTA));
        BenchPolicy policies = new BenchPolicy(policy, tasks, cores);
        double[] costs = new double[tasks < LARGE ? RUNS : 1];
        for (int run = 0; run < costs.length; run++) {
            Events events = new Events();
            long begun = threads.getCurrentThreadCpuTime();
            new Kernel(policies.machine(), policies::make).run(workload, events);
            costs[run] = (threads.getCurrentThreadCpuTime() - begun) / (double) events.events;
        }
        Arrays.sort(costs);
        return costs[costs.length / 2];
    }
}
