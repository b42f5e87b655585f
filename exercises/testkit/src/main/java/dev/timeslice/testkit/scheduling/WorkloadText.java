package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.TaskAttributes;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.Locale;
import java.util.stream.Collectors;

/** A workload as a reader of a failure sees it: a line a task. */
public final class WorkloadText {
    private WorkloadText() {}

    public static String of(Workload workload) {
        return workload.tasks().stream().map(WorkloadText::line).collect(Collectors.joining());
    }

    private static String line(TaskSpec task) {
        return task.name() + ": arrival " + task.arrival() + ", "
                + task.program().instructions().stream().map(WorkloadText::word).collect(Collectors.joining(" "))
                + attributes(task.attributes()) + "\n";
    }

    /** What is not as in a plain task. */
    private static String attributes(TaskAttributes task) {
        TaskAttributes plain = TaskAttributes.NONE;
        StringBuilder text = new StringBuilder();
        add(text, "priority", task.priority(), plain.priority());
        add(text, "nice", task.nice(), plain.nice());
        add(text, "tickets", task.tickets(), plain.tickets());
        add(text, "working set", task.workingSet(), plain.workingSet());
        add(text, "cores", task.affinity(), plain.affinity());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, Object value, Object plain) {
        if (!value.equals(plain)) {
            text.append(", ").append(name).append(' ').append(value);
        }
    }

    private static String word(Instruction instruction) {
        if (instruction instanceof Instruction.Compute compute) {
            return "cpu " + compute.ticks();
        }
        if (instruction instanceof Instruction.Io io) {
            return "io " + io.ticks();
        }
        if (instruction instanceof Instruction.GiveUp) {
            return "yield";
        }
        return instruction.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
