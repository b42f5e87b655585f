package dev.timeslice.grader.simulate;

import dev.timeslice.testkit.scheduling.TaskResult;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Writes a row a policy and task. What has not happened by the end of the run is empty. A run with an end of its own has one
 * more column: the ticks that the task received.
 */
final class ResultCsv {
    private static final String HEADER = "policy,task,arrival,first_run,completion,response,turnaround,waiting";

    private final Appendable out;
    private final boolean cpu;

    ResultCsv(Appendable out, boolean cpu) throws IOException {
        this.out = out;
        this.cpu = cpu;
        out.append(HEADER).append(cpu ? ",cpu\n" : "\n");
    }

    void add(String policy, TaskResult task) throws IOException {
        out.append(quoted(policy)).append(',').append(task.task());
        out.append(',').append(Long.toString(task.arrival()));
        tick(task.firstRun());
        tick(task.completion());
        tick(task.response());
        tick(task.turnaround());
        tick(task.completion().isPresent() ? OptionalLong.of(task.waiting()) : OptionalLong.empty());
        if (cpu) {
            out.append(',').append(Long.toString(task.cpu()));
        }
        out.append('\n');
    }

    private void tick(OptionalLong tick) throws IOException {
        out.append(',');
        if (tick.isPresent()) {
            out.append(Long.toString(tick.getAsLong()));
        }
    }

    /** A policy with a list of queues has commas in its name. */
    private static String quoted(String policy) {
        return policy.indexOf(',') < 0 ? policy : '"' + policy + '"';
    }
}
