package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.scheduler.proportionalshare.Eevdf;
import dev.timeslice.testkit.Message;
import java.math.BigInteger;

/**
 * Watches the virtual time: it is the mean of the virtual runtimes by weight, so that the lags by weight add up to 0,
 * and virtual runtimes grow by what tasks run.
 */
final class VirtualTimeWatch extends GrowthWatch {
    private final Eevdf policy;
    private long virtualTime;

    VirtualTimeWatch(Eevdf policy) {
        super(policy, policy::vruntime);
        this.policy = policy;
    }

    @Override
    protected void beforeReady(TaskView task, ReadyCause cause) {
        virtualTime = policy.virtualTime();
    }

    @Override
    protected void afterReady(TaskView task, ReadyCause cause) {
        if (cause == ReadyCause.ARRIVED && policy.vruntime(task) != virtualTime) {
            fail(Message.of(
                            "task %s arrives and should start at the virtual time %s, but its virtual runtime is %s.",
                            "새로 도착한 태스크 %s은(는) 가상 시각 %s에서 시작해야 하는데, 가상 실행 시간이 %s입니다.")
                    .with(task.name(), VirtualTicks.text(virtualTime), VirtualTicks.text(policy.vruntime(task))));
        }
        expectMean();
    }

    @Override
    protected void beforePick(int core) {
        expectMean();
    }

    private void expectMean() {
        BigInteger sum = BigInteger.ZERO;
        BigInteger weights = BigInteger.ZERO;
        for (TaskView task : competing()) {
            BigInteger weight = BigInteger.valueOf(VirtualTicks.weight(task));
            sum = sum.add(weight.multiply(BigInteger.valueOf(policy.vruntime(task))));
            weights = weights.add(weight);
        }
        if (weights.signum() == 0) {
            return;
        }
        // Rounded down, also below 0.
        long mean = sum.subtract(sum.mod(weights)).divide(weights).longValueExact();
        if (policy.virtualTime() != mean) {
            fail(Message.of(
                            "the mean of the virtual runtimes by weight is %s, but the virtual time is %s.",
                            "가상 실행 시간의 가중 평균은 %s인데, 가상 시각은 %s입니다.")
                    .with(VirtualTicks.text(mean), VirtualTicks.text(policy.virtualTime())));
        }
    }
}
