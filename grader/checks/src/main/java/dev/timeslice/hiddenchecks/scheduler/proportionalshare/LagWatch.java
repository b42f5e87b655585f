package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyWatch;
import java.util.Locale;

/**
 * Watches tasks that compete from the start until the first one ends: what each has received differs from its share by
 * no more than a slice. As time goes on their shares therefore converge to their weights.
 */
final class LagWatch extends PolicyWatch {
    /** For what is lost by rounding down. */
    private static final double ROUNDING = 1e-3;

    private final long slice;
    private final int tasks;

    /**
     * @param tasks how many compete
     */
    LagWatch(SchedulingPolicy policy, long slice, int tasks) {
        super(policy);
        this.slice = slice;
        this.tasks = tasks;
    }

    @Override
    protected void afterCharge(TaskView charged, long ticks) {
        if (competing().size() < tasks) {
            return;
        }
        double weights = competing().stream().mapToLong(VirtualTicks::weight).sum();
        for (TaskView task : competing()) {
            double lag = now() * VirtualTicks.weight(task) / weights - task.cpuTime();
            if (Math.abs(lag) > slice + ROUNDING) {
                fail(Message.of(
                                "task %s should have received between %s and %s ticks, a slice less or more than its share, but received %d.",
                                "태스크 %s은(는) 자기 몫에서 슬라이스 하나 안쪽, 곧 %s틱에서 %s틱 사이를 받아야 하는데, %d틱을 받았습니다.")
                        .with(
                                task.name(),
                                text(task.cpuTime() + lag - slice),
                                text(task.cpuTime() + lag + slice),
                                task.cpuTime()));
            }
        }
    }

    private static String text(double ticks) {
        return String.format(Locale.ROOT, "%.1f", ticks);
    }
}
