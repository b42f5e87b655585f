package dev.timeslice.hiddenchecks.scheduler.classic;

import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRule;

/** What the rule of priorities says; its knobs change it. */
final class PriorityRules {
    private static final Message SMALLEST = Message.of("the smallest number", "가장 작은 수");
    private static final Message LARGEST = Message.of("the largest number", "가장 큰 수");

    private PriorityRules() {}

    static PolicyRule of(PriorityOrder order, boolean preemptive, long agingInterval) {
        Message best = order == PriorityOrder.SMALLEST_FIRST ? SMALLEST : LARGEST;
        Message picks = agingInterval == 0
                ? Message.of(
                                "A free core runs the ready task with the best priority, %s; of equals, the one that has been ready for the longest time.",
                                "빈 코어는 준비된 태스크 가운데 우선순위가 가장 좋은(%s) 것을 실행합니다. 같으면 가장 오래 준비 상태였던 태스크입니다.")
                        .with(best)
                : Message.of(
                                "A free core runs the ready task with the best level, %s; a level begins with the priority and improves by one in every %d ticks of being ready. Of equals, the one that has been ready for the longest time.",
                                "빈 코어는 준비된 태스크 가운데 수준이 가장 좋은(%s) 것을 실행합니다. 수준은 우선순위에서 시작하여 준비 상태인 동안 %d틱마다 하나씩 좋아집니다. 같으면 가장 오래 준비 상태였던 태스크입니다.")
                        .with(best, agingInterval);
        if (!preemptive) {
            return PolicyRule.withoutInterruption(picks);
        }
        return new PolicyRule(
                picks,
                agingInterval == 0
                        ? Message.of(
                                "A task that arrives or wakes takes the core of the running task with the worst priority, if its own is better; else nobody is interrupted.",
                                "도착하거나 깨어난 태스크는 실행 중인 태스크 가운데 우선순위가 가장 나쁜 것보다 자기 우선순위가 더 좋을 때만 그 코어를 넘겨받습니다. 그 밖에는 선점하지 않습니다.")
                        : Message.of(
                                        "A ready task takes a core as soon as its level, which improves by one in every %d ticks of being ready, is better by a whole level or more than that of the running task.",
                                        "준비된 태스크의 수준은 %d틱마다 하나씩 좋아지며, 실행 중인 태스크보다 한 수준 이상 좋아지는 즉시 그 코어를 넘겨받습니다.")
                                .with(agingInterval));
    }
}
