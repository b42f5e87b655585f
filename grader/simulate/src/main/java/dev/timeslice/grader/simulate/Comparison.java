package dev.timeslice.grader.simulate;

import dev.timeslice.model.trace.MachineSummary;
import dev.timeslice.testkit.scheduling.TaskResult;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One policy's line in the table: the whole run in a few numbers.
 *
 * @param policy as typed
 * @param turnaround the mean over the tasks that have ended, in ticks, as all means here; empty if none has
 * @param waiting the mean over the tasks that have ended
 * @param response the mean over the tasks that have run
 * @param makespan the ticks from the first arrival to the end of the run
 * @param machine how the cores fared
 */
record Comparison(
        String policy,
        OptionalDouble turnaround,
        OptionalDouble waiting,
        OptionalDouble response,
        long makespan,
        MachineSummary machine) {

    static Comparison of(String policy, List<TaskResult> tasks, MachineSummary machine) {
        List<TaskResult> finished =
                tasks.stream().filter(task -> task.completion().isPresent()).toList();
        long begin = tasks.stream().mapToLong(TaskResult::arrival).min().orElse(0);
        return new Comparison(
                policy,
                mean(finished, TaskResult::turnaround),
                finished.stream().mapToLong(TaskResult::waiting).average(),
                mean(tasks, TaskResult::response),
                Math.max(0, machine.ticks() - begin),
                machine);
    }

    private static OptionalDouble mean(List<TaskResult> tasks, Function<TaskResult, OptionalLong> value) {
        return tasks.stream()
                .map(value)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .average();
    }
}
