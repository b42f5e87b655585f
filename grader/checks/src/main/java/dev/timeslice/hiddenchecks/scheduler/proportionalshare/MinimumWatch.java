package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.scheduler.proportionalshare.VirtualRuntime;
import dev.timeslice.testkit.Message;

/** Watches the minimum of virtual runtimes: that it is what it should be, and that whoever joins starts there. */
final class MinimumWatch extends GrowthWatch {
    private final VirtualRuntime policy;
    private final long credit;
    private long expected;

    /**
     * @param credit with which the policy was made
     */
    MinimumWatch(VirtualRuntime policy, long credit) {
        super(policy, policy::vruntime);
        this.policy = policy;
        this.credit = credit;
    }

    @Override
    protected void beforeReady(TaskView task, ReadyCause cause) {
        expectMinimum();
    }

    @Override
    protected void afterReady(TaskView task, ReadyCause cause) {
        long start = policy.vruntime(task);
        if (cause == ReadyCause.ARRIVED && start != expected) {
            fail(Message.of(
                            "task %s arrives and should start at the minimum %s, but its virtual runtime is %s.",
                            "새로 도착한 태스크 %s은(는) 최솟값 %s에서 시작해야 하는데, 가상 실행 시간이 %s입니다.")
                    .with(task.name(), VirtualTicks.text(expected), VirtualTicks.text(start)));
        }
        long least = expected - credit * VirtualTicks.TICK;
        if (cause == ReadyCause.WOKEN && start < least) {
            fail(Message.of(
                            "task %s wakes and should not start before %s, but its virtual runtime is %s.",
                            "깨어난 태스크 %s은(는) %s보다 앞에서 시작하면 안 되는데, 가상 실행 시간이 %s입니다.")
                    .with(task.name(), VirtualTicks.text(least), VirtualTicks.text(start)));
        }
        expectMinimum();
    }

    @Override
    protected void beforePick(int core) {
        expectMinimum();
    }

    @Override
    protected void afterCharge(TaskView task, long ticks) {
        super.afterCharge(task, ticks);
        expectMinimum();
    }

    private void expectMinimum() {
        long smallest = Long.MAX_VALUE;
        for (TaskView task : competing()) {
            smallest = Math.min(smallest, policy.vruntime(task));
        }
        if (!competing().isEmpty()) {
            expected = Math.max(expected, smallest);
        }
        long found = policy.minVruntime();
        if (found != expected) {
            fail(Message.of(
                            "the minimum of the virtual runtimes, which never falls, should be %s, but is %s.",
                            "줄어들지 않는 가상 실행 시간의 최솟값은 %s이어야 하는데, %s입니다.")
                    .with(VirtualTicks.text(expected), VirtualTicks.text(found)));
        }
    }
}
