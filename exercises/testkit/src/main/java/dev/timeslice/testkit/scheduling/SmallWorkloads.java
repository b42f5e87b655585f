package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Every tiny workload: few tasks, short programs, early arrivals; the smallest come first. */
final class SmallWorkloads {
    private static final String NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final List<Workload> found = new ArrayList<>();

    private SmallWorkloads() {}

    /** All of them, in order of the number of tasks, then of all their ticks together. */
    static List<Workload> inOrderOfSize() {
        SmallWorkloads small = new SmallWorkloads();
        List<Program> shapes = shapes(4, 2);
        // Three tasks of all shapes would be nine tenths of the cost of a search; these show every order of events.
        List<Program> few = List.of(
                Program.burst(1),
                Program.burst(2),
                Program.burst(3),
                Program.of(Instruction.compute(1), Instruction.io(1), Instruction.compute(1)),
                Program.of(Instruction.compute(1), Instruction.giveUp(), Instruction.compute(1)));
        List<Program> fewest = List.of(Program.burst(1), Program.burst(2));
        small.add(1, shapes, 0);
        small.add(2, shapes, 3);
        small.add(3, few, 3);
        small.add(4, fewest, 2);
        small.found.sort(
                Comparator.comparingInt((Workload workload) -> workload.tasks().size())
                        .thenComparingLong(SmallWorkloads::ticks));
        return small.found;
    }

    static String name(int task) {
        return String.valueOf(NAMES.charAt(task));
    }

    private static List<Program> shapes(long longestBurst, long longestPart) {
        List<Program> shapes = new ArrayList<>();
        for (long ticks = 1; ticks <= longestBurst; ticks++) {
            shapes.add(Program.burst(ticks));
        }
        for (long before = 1; before <= longestPart; before++) {
            for (long io = 1; io <= 2; io++) {
                for (long after = 1; after <= 2; after++) {
                    shapes.add(Program.of(Instruction.compute(before), Instruction.io(io), Instruction.compute(after)));
                }
            }
        }
        shapes.add(Program.of(Instruction.compute(1), Instruction.giveUp(), Instruction.compute(1)));
        return shapes;
    }

    private void add(int tasks, List<Program> shapes, long latestArrival) {
        combine(new ArrayList<>(), tasks, shapes, latestArrival, found::add);
    }

    private static void combine(
            List<TaskSpec> chosen, int tasks, List<Program> shapes, long latestArrival, Consumer<Workload> result) {
        if (chosen.size() == tasks) {
            result.accept(Workload.of(chosen));
            return;
        }
        // The first task arrives at 0 and the others not before their predecessor: nothing is lost but repetitions.
        long earliest = chosen.isEmpty() ? 0 : chosen.get(chosen.size() - 1).arrival();
        long latest = chosen.isEmpty() ? 0 : latestArrival;
        for (long arrival = earliest; arrival <= latest; arrival++) {
            for (Program shape : shapes) {
                chosen.add(TaskSpec.of(name(chosen.size()), arrival, shape));
                combine(chosen, tasks, shapes, latestArrival, result);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private static long ticks(Workload workload) {
        long sum = 0;
        for (TaskSpec task : workload.tasks()) {
            sum += task.arrival();
            for (Instruction instruction : task.program().instructions()) {
                sum += WorkloadShrinker.ticks(instruction) + 1;
            }
        }
        return sum;
    }
}
