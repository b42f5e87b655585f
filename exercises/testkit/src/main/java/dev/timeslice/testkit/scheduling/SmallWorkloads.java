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

    /** Made once: every search of a JVM walks the same ones. */
    private static final List<Workload> IN_ORDER_OF_SIZE = new SmallWorkloads().all();

    private record Sized(Workload workload, long ticks) {}

    private final List<Sized> found = new ArrayList<>();

    private SmallWorkloads() {}

    /** All of them, in order of the number of tasks, then of all their ticks together. */
    static List<Workload> inOrderOfSize() {
        return IN_ORDER_OF_SIZE;
    }

    private List<Workload> all() {
        List<Program> shapes = shapes();
        // Three tasks of all shapes would be nine tenths of the cost of a search; these show every order of events.
        List<Program> few = List.of(Program.burst(1), Program.burst(2), Program.burst(3), withIo(1, 1, 1));
        List<Program> fewest = List.of(Program.burst(1), Program.burst(2));
        add(1, shapes, 0);
        add(2, shapes, 3);
        add(3, few, 2);
        add(4, fewest, 1);
        found.sort(
                Comparator.comparingInt((Sized sized) -> sized.workload.tasks().size())
                        .thenComparingLong(Sized::ticks));
        return found.stream().map(Sized::workload).toList();
    }

    static String name(int task) {
        return String.valueOf(NAMES.charAt(task));
    }

    private static List<Program> shapes() {
        List<Program> shapes = new ArrayList<>();
        for (long ticks = 1; ticks <= 4; ticks++) {
            shapes.add(Program.burst(ticks));
        }
        // Of a short and a long part before, during and after I/O every pair is here, not every triple.
        shapes.add(withIo(1, 1, 1));
        shapes.add(withIo(1, 2, 2));
        shapes.add(withIo(2, 1, 2));
        shapes.add(withIo(2, 2, 1));
        shapes.add(Program.of(Instruction.compute(1), Instruction.giveUp(), Instruction.compute(1)));
        return shapes;
    }

    private static Program withIo(long before, long io, long after) {
        return Program.of(Instruction.compute(before), Instruction.io(io), Instruction.compute(after));
    }

    private void add(int tasks, List<Program> shapes, long latestArrival) {
        combine(
                new ArrayList<>(),
                tasks,
                shapes,
                latestArrival,
                workload -> found.add(new Sized(workload, ticks(workload))));
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
