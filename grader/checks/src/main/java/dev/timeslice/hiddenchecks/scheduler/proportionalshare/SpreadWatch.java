package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyWatch;

/** Watches tasks that compete from the start: by their weights, none is ahead of another by more than one quantum. */
final class SpreadWatch extends PolicyWatch {
    /** For what is lost by rounding down. */
    private static final long ROUNDING = 1_000;

    private final long latency;
    private final long granularity;
    private long longest;

    SpreadWatch(SchedulingPolicy policy, long latency, long granularity) {
        super(policy);
        this.latency = latency;
        this.granularity = granularity;
    }

    @Override
    protected void afterCharge(TaskView charged, long ticks) {
        long weights = competing().stream().mapToLong(VirtualTicks::weight).sum();
        TaskView first = null;
        TaskView last = null;
        for (TaskView task : competing()) {
            long quantum = Math.max(granularity, latency * VirtualTicks.weight(task) / weights);
            longest = Math.max(longest, VirtualTicks.of(quantum, task));
            if (first == null || received(task) > received(first)) {
                first = task;
            }
            if (last == null || received(task) < received(last)) {
                last = task;
            }
        }
        if (first != null && last != null && received(first) - received(last) > longest + ROUNDING) {
            fail(Message.of(
                            "by their weights task %s has received %s and task %s only %s: more than a quantum apart.",
                            "가중치로 따져 태스크 %s은(는) %s을(를), 태스크 %s은(는) %s만 받았습니다. 한 퀀텀 넘게 벌어졌습니다.")
                    .with(
                            first.name(),
                            VirtualTicks.text(received(first)),
                            last.name(),
                            VirtualTicks.text(received(last))));
        }
    }

    /** By what the task ran, not by what the policy believes. */
    private static long received(TaskView task) {
        return VirtualTicks.of(task.cpuTime(), task);
    }
}
