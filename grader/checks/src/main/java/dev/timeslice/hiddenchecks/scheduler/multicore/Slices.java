package dev.timeslice.hiddenchecks.scheduler.multicore;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRule;

/** What the rules say about slices, which all four policies have alike. */
final class Slices {
    private Slices() {}

    /**
     * @param picks who gets a free core
     * @param common whether the slices of all cores end together
     */
    static PolicyRule rule(Message picks, long quantum, boolean common) {
        return common
                ? new PolicyRule(
                        picks,
                        Message.of(
                                        "With common slices a running task keeps its core until the next tick that is a multiple of %d, or until it sleeps, yields or ends.",
                                        "공통 슬라이스에서 실행 중인 태스크는 %d의 배수인 다음 틱까지, 또는 잠들거나 양보하거나 끝날 때까지 코어를 계속 씁니다.")
                                .with(quantum))
                : PolicyRule.withQuantum(picks, quantum);
    }
}
