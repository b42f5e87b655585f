package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.scheduler.proportionalshare.Eevdf;
import dev.timeslice.testkit.Message;

/**
 * Watches whom the policy picks: on one core always a task with a lag of 0 or more, and no such task is due earlier.
 */
final class EligibilityWatch extends GrowthWatch {
    private final Eevdf policy;
    private long virtualTime;

    EligibilityWatch(Eevdf policy) {
        super(policy, policy::vruntime);
        this.policy = policy;
    }

    @Override
    protected void beforePick(int core) {
        virtualTime = policy.virtualTime();
    }

    @Override
    protected void afterPick(int core, TaskView picked) {
        super.afterPick(core, picked);
        if (!isEligible(picked)) {
            fail(Message.of(
                            "task %s was picked, which has received more than its share: its virtual runtime is %s, and the virtual time %s.",
                            "자기 몫보다 많이 받은 태스크 %s이(가) 선택되었습니다. 이 태스크의 가상 실행 시간은 %s이고 가상 시각은 %s입니다.")
                    .with(picked.name(), VirtualTicks.text(policy.vruntime(picked)), VirtualTicks.text(virtualTime)));
        }
        for (TaskView other : ready()) {
            if (isEligible(other) && policy.deadline(other) < policy.deadline(picked)) {
                fail(Message.of(
                                "task %s was picked, whose deadline is %s; task %s is eligible too, and its deadline is %s.",
                                "태스크 %s(기한 %s)이(가) 선택되었는데, 태스크 %s도 자격이 있고 기한은 %s입니다.")
                        .with(
                                picked.name(),
                                VirtualTicks.text(policy.deadline(picked)),
                                other.name(),
                                VirtualTicks.text(policy.deadline(other))));
            }
        }
    }

    private boolean isEligible(TaskView task) {
        return policy.vruntime(task) <= virtualTime;
    }
}
