package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.function.Supplier;

/** Runs a student's policy in the kernel; a broken rule of the contract becomes a failure that a student understands. */
public final class PolicyRun {
    private PolicyRun() {}

    /**
     * The whole run.
     *
     * @param policies makes a fresh policy
     * @throws CheckFailure if the policy breaks its contract: the rule, the tick, the workload and the chart so far
     */
    public static Trace of(
            Configuration configuration, Supplier<? extends SchedulingPolicy> policies, Workload workload) {
        Trace trace = new Trace();
        try {
            new Kernel(configuration, policies).run(workload, trace);
        } catch (ContractViolation violation) {
            Message rule = RuleSentences.of(violation.rule());
            throw CheckFailure.failed(
                    Message.of(
                                    "At tick %d the policy broke a rule of its contract: " + escape(rule.en())
                                            + " (%s)",
                                    "틱 %d에 정책이 계약의 규칙을 어겼습니다: " + escape(rule.ko()) + " (%s)")
                            .with(violation.tick(), violation.detail()),
                    WorkloadText.of(workload) + TextGantt.of(trace));
        }
        return trace;
    }

    private static String escape(String sentence) {
        return sentence.replace("%", "%%");
    }
}
