package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The workloads that are one step smaller than a given one. */
final class WorkloadShrinker {
    private WorkloadShrinker() {}

    /** The boldest steps first: without a task, without an instruction, with less time. */
    static List<Workload> smaller(Workload workload) {
        List<Workload> smaller = new ArrayList<>();
        for (int i = 0; i < workload.tasks().size() && workload.tasks().size() > 1; i++) {
            smaller.add(workload.without(i));
        }
        for (int i = 0; i < workload.tasks().size(); i++) {
            TaskSpec task = workload.tasks().get(i);
            for (Program program : smaller(task.program())) {
                smaller.add(workload.with(i, task.running(program)));
            }
            for (long arrival : lessThan(task.arrival(), 0)) {
                smaller.add(workload.with(i, task.arrivingAt(arrival)));
            }
        }
        return smaller;
    }

    static long ticks(Instruction instruction) {
        if (instruction instanceof Instruction.Compute compute) {
            return compute.ticks();
        }
        return instruction instanceof Instruction.Io io ? io.ticks() : 0;
    }

    private static List<Program> smaller(Program program) {
        List<Program> smaller = new ArrayList<>();
        List<Instruction> instructions = program.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.size() > 1) {
                List<Instruction> without = new ArrayList<>(instructions);
                without.remove(i);
                smaller.add(new Program(without));
            }
            for (long ticks : lessThan(ticks(instructions.get(i)), 1)) {
                List<Instruction> shorter = new ArrayList<>(instructions);
                shorter.set(
                        i,
                        instructions.get(i) instanceof Instruction.Io
                                ? Instruction.io(ticks)
                                : Instruction.compute(ticks));
                smaller.add(new Program(shorter));
            }
        }
        return smaller;
    }

    /** The least value, the half and the one before. */
    private static long[] lessThan(long value, long least) {
        return LongStream.of(least, value / 2, value - 1)
                .filter(candidate -> candidate >= least && candidate < value)
                .distinct()
                .toArray();
    }
}
