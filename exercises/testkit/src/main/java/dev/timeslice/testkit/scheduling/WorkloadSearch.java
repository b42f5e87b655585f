package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.testkit.CheckFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a workload on which a check fails, and for the smallest one that shows the fault.
 *
 * <p>Probes come first: workloads of a few tasks drawn from the seed, some so dense that arrivals, ends of I/O and
 * ends of bursts meet at one tick, some wide, some that only compute. They cost a fraction of what all tiny workloads
 * cost, and right policies never need those. Once one fails, the tiny workloads are tried in order of size; if they pass, a
 * failing probe is made smaller step by step as long as it still fails, and if it has more than four tasks even then, the search
 * goes on.
 */
public final class WorkloadSearch {
    private static final int PROBES = 60;
    private static final int MOST_TASKS = 8;
    private static final int MOST_STEPS = 6_000;

    /** A finding with more tasks than these is hard to read, so the search goes on for a smaller one. */
    private static final int READABLE_TASKS = 4;

    /** What a drawn workload has at most: the last arrival, ticks of a burst and of an I/O, bursts of a program; a program of one burst has no I/O. */
    private record Spread(int arrival, int burst, int io, int bursts) {}

    private static final List<Spread> SPREADS =
            List.of(new Spread(3, 3, 3, 3), new Spread(15, 9, 6, 3), new Spread(6, 9, 0, 1));

    private final Random random;
    private int steps;

    /** A workload on which the check fails, and how. */
    private record Finding(Workload workload, CheckFailure failure) {
        boolean isReadable() {
            return workload.tasks().size() <= READABLE_TASKS;
        }

        boolean isSmallerThan(@Nullable Finding other) {
            return other == null
                    || workload.tasks().size() < other.workload.tasks().size();
        }
    }

    /**
     * @param random draws the probes
     */
    public WorkloadSearch(Random random) {
        this.random = random;
    }

    /**
     * @param check throws a {@link CheckFailure} for a workload on which the code under test is wrong; whatever else it
     *     throws ends the search at once
     * @throws CheckFailure the failure of the smallest workload found
     */
    public void run(Consumer<Workload> check) {
        @Nullable Finding smallest = null;
        for (int i = 0; i < PROBES && (smallest == null || !smallest.isReadable()); i++) {
            Workload probe = draw(SPREADS.get(i % SPREADS.size()));
            CheckFailure failure = failureOn(probe, check);
            if (failure != null) {
                if (smallest == null) {
                    SmallWorkloads.inOrderOfSize().forEach(check);
                }
                Finding finding = shrink(new Finding(probe, failure), check);
                smallest = finding.isSmallerThan(smallest) ? finding : smallest;
            }
        }
        if (smallest != null) {
            throw smallest.failure();
        }
    }

    private Finding shrink(Finding first, Consumer<Workload> check) {
        Finding smallest = first;
        boolean progress = true;
        while (progress && steps < MOST_STEPS) {
            progress = false;
            for (Workload candidate : WorkloadShrinker.smaller(smallest.workload())) {
                steps++;
                CheckFailure smaller = failureOn(candidate, check);
                if (smaller != null) {
                    smallest = new Finding(candidate, smaller);
                    progress = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static @Nullable CheckFailure failureOn(Workload workload, Consumer<Workload> check) {
        try {
            check.accept(workload);
            return null;
        } catch (CheckFailure failure) {
            return failure;
        }
    }

    private Workload draw(Spread spread) {
        int tasks = 3 + random.nextInt(MOST_TASKS - 2);
        List<TaskSpec> drawn = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            drawn.add(TaskSpec.of(SmallWorkloads.name(i), random.nextInt(spread.arrival() + 1), drawProgram(spread)));
        }
        return Workload.of(drawn);
    }

    private Program drawProgram(Spread spread) {
        List<Instruction> instructions = new ArrayList<>();
        instructions.add(Instruction.compute(1 + random.nextInt(spread.burst())));
        for (int parts = random.nextInt(spread.bursts()); parts > 0; parts--) {
            instructions.add(
                    random.nextInt(4) == 0 ? Instruction.giveUp() : Instruction.io(1 + random.nextInt(spread.io())));
            instructions.add(Instruction.compute(1 + random.nextInt(spread.burst())));
        }
        return new Program(instructions);
    }
}
