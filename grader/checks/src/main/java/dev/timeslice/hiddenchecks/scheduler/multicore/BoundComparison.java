package dev.timeslice.hiddenchecks.scheduler.multicore;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Compares a student's policy with the reference on workloads of which some tasks are bound. */
record BoundComparison(Bindings bindings, PolicyComparison comparison) implements Consumer<Workload> {

    /**
     * @param rule what the policy's rule says
     * @param knobs of the reference's constructor, which the student's policy has too
     */
    static BoundComparison of(
            CheckContext context,
            Configuration configuration,
            Bindings bindings,
            PolicyRule rule,
            Supplier<? extends SchedulingPolicy> student,
            String className,
            Object... knobs) {
        return new BoundComparison(
                bindings,
                new PolicyComparison(
                        configuration,
                        rule,
                        () -> context.reference(
                                SchedulingPolicy.class, "dev.timeslice.scheduler.multicore." + className, knobs),
                        student));
    }

    @Override
    public void accept(Workload workload) {
        comparison.accept(bindings.bind(workload));
    }
}
