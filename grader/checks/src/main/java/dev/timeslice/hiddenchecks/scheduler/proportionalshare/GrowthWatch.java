package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyWatch;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Watches that virtual runtimes grow by what tasks run: what the other invariants rest on. */
abstract class GrowthWatch extends PolicyWatch {
    private final ToLongFunction<TaskView> vruntime;
    private final Map<TaskView, Long> whenPicked = new HashMap<>();

    /**
     * @param vruntime asks the policy for the virtual runtime of a task
     */
    GrowthWatch(SchedulingPolicy policy, ToLongFunction<TaskView> vruntime) {
        super(policy);
        this.vruntime = vruntime;
    }

    @Override
    protected void afterPick(int core, TaskView picked) {
        whenPicked.put(picked, vruntime.applyAsLong(picked));
    }

    @Override
    protected void afterCharge(TaskView task, long ticks) {
        Long before = whenPicked.remove(task);
        long found = vruntime.applyAsLong(task);
        if (before != null && found != before + VirtualTicks.of(ticks, task)) {
            fail(Message.of(
                            "task %s has run for %d ticks, so its virtual runtime should have grown from %s to %s, but is %s.",
                            "태스크 %s이(가) %d틱 동안 실행되었으므로 가상 실행 시간이 %s에서 %s(으)로 늘어나야 하는데, %s입니다.")
                    .with(
                            task.name(),
                            ticks,
                            VirtualTicks.text(before),
                            VirtualTicks.text(before + VirtualTicks.of(ticks, task)),
                            VirtualTicks.text(found)));
        }
    }
}
