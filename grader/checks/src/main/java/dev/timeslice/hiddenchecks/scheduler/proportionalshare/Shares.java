package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.program.Affinity;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskAttributes;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Workloads whose tasks have different tickets and nice values. */
final class Shares {
    /** How many workloads show that an invariant holds. */
    static final int DRAWN = 1_000;

    private static final int[] TICKETS = {100, 300, 200, 50};
    private static final int[] NICE = {0, 5, -3, 2};

    private Shares() {}

    /** The same tasks, the first of which count a little less or more than the others. */
    static Workload unequal(Workload workload) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (TaskSpec task : workload.tasks()) {
            int kind = tasks.size() % TICKETS.length;
            tasks.add(task.with(attributes(TICKETS[kind], NICE[kind])));
        }
        return Workload.of(tasks);
    }

    /** Tasks that all arrive at 0 and compute, each for so many ticks. */
    static Workload competing(int i, long ticks, UnaryOperator<TaskSpec.Builder> share) {
        return Workload.of(drawn(tasks(i), task -> share.apply(task.burst(ticks))));
    }

    /** Tasks that come, sleep, yield and go. */
    static Workload comingAndGoing(int i, Random random) {
        return Workload.of(drawn(
                tasks(i),
                task -> task.arrival(random.nextInt(20))
                        .tickets(1 + random.nextInt(400))
                        .nice(random.nextInt(16) - 8)
                        .program(program(random))));
    }

    /** How many tasks the i-th of the drawn workloads has, from 2 to 7: the small ones come first. */
    private static int tasks(int i) {
        return 2 + i * 6 / DRAWN;
    }

    private static List<TaskSpec> drawn(int tasks, UnaryOperator<TaskSpec.Builder> shape) {
        List<TaskSpec> drawn = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            drawn.add(shape.apply(TaskSpec.builder(String.valueOf((char) ('A' + i))))
                    .build());
        }
        return drawn;
    }

    private static Program program(Random random) {
        List<Instruction> instructions = new ArrayList<>();
        for (int part = random.nextInt(4); part > 0; part--) {
            instructions.add(Instruction.compute(1 + random.nextInt(8)));
            instructions.add(random.nextInt(4) == 0 ? Instruction.giveUp() : Instruction.io(1 + random.nextInt(9)));
        }
        instructions.add(Instruction.compute(1 + random.nextInt(12)));
        return new Program(instructions);
    }

    private static TaskAttributes attributes(int tickets, int nice) {
        return new TaskAttributes(0, nice, tickets, 0, Affinity.ANY);
    }
}
