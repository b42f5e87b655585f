package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Compares a student's policy with the reference on one workload: who runs where at each tick.
 *
 * @param configuration of both runs
 * @param told what both policies were told, as a failure shows it, a line each; empty for nothing
 * @param rule what the policy's rule says
 * @param reference makes the policy that is right
 * @param student makes the policy under test
 */
public record PolicyComparison(
        Configuration configuration,
        String told,
        PolicyRule rule,
        Supplier<? extends SchedulingPolicy> reference,
        Supplier<? extends SchedulingPolicy> student)
        implements Consumer<Workload> {

    /** Policies that are told nothing, or nothing that a failure has to show beside the rule. */
    public PolicyComparison(
            Configuration configuration,
            PolicyRule rule,
            Supplier<? extends SchedulingPolicy> reference,
            Supplier<? extends SchedulingPolicy> student) {
        this(configuration, "", rule, reference, student);
    }

    /**
     * @throws CheckFailure if the schedules differ: the first tick of the difference, what the rule says there, the metrics
     *     that change, the workload and both charts
     */
    @Override
    public void accept(Workload workload) {
        Trace found = PolicyRun.of(configuration, student, workload);
        Trace expected = new Kernel(configuration, reference).trace(workload);
        if (!expected.slices().equals(found.slices())) {
            throw new ScheduleDifference(workload, expected, found).failure(rule, told + knobs());
        }
    }

    private String knobs() {
        StringBuilder changed = new StringBuilder();
        var defaults = Configuration.uniprocessor().knobs();
        configuration.knobs().forEach((name, value) -> {
            if (!value.equals(defaults.get(name))) {
                changed.append(name).append(' ').append(value).append('\n');
            }
        });
        return changed.toString();
    }
}
