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
 * Looks for a workload on which a check fails, small ones first, so that a student sees the smallest one that shows the
 * fault.
 *
 * <p>All tiny workloads come in order of size; then larger ones drawn from the seed. One of those that fails is
 * made smaller step by step as long as it still fails, and if it has more than four tasks even then, the search goes on.
 */
public final class WorkloadSearch {
    private static final int DRAWN = 100;
    private static final int MOST_TASKS = 8;
    private static final int MOST_STEPS = 6_000;

    /** A finding with more tasks than these is hard to read, so the search goes on for a smaller one. */
    private static final int READABLE_TASKS = 4;

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
     * @param random draws the larger workloads
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
        for (Workload workload : SmallWorkloads.inOrderOfSize()) {
            check.accept(workload);
        }
        @Nullable Finding smallest = null;
        for (int i = 0; i < DRAWN && (smallest == null || !smallest.isReadable()); i++) {
            Workload workload = draw();
            CheckFailure failure = failureOn(workload, check);
            if (failure != null) {
                Finding finding = shrink(new Finding(workload, failure), check);
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

    private Workload draw() {
        int tasks = 3 + random.nextInt(MOST_TASKS - 2);
        List<TaskSpec> drawn = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            drawn.add(TaskSpec.of(SmallWorkloads.name(i), random.nextInt(16), drawProgram()));
        }
        return Workload.of(drawn);
    }

    private Program drawProgram() {
        List<Instruction> instructions = new ArrayList<>();
        instructions.add(Instruction.compute(1 + random.nextInt(9)));
        for (int parts = random.nextInt(3); parts > 0; parts--) {
            instructions.add(random.nextInt(4) == 0 ? Instruction.giveUp() : Instruction.io(1 + random.nextInt(6)));
            instructions.add(Instruction.compute(1 + random.nextInt(9)));
        }
        return new Program(instructions);
    }
}
