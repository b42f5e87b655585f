package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a policy in the kernel, passes every call on, and looks at it before and after: the base of checks of
 * invariants. It knows which tasks are ready, and which are ready or running.
 */
public abstract class PolicyWatch implements SchedulingPolicy {
    private static final long SHOWN_BEFORE = 20;

    private final SchedulingPolicy watched;
    private final Set<TaskView> ready = new LinkedHashSet<>();
    private final Set<TaskView> competing = new LinkedHashSet<>();
    private @Nullable Machine machine;
    private @Nullable Message fault;
    private long faultTick;

    protected PolicyWatch(SchedulingPolicy watched) {
        this.watched = watched;
    }

    /**
     * Runs a workload under the watched policy.
     *
     * @throws CheckFailure if an invariant did not hold, or the policy broke its contract
     */
    public final Trace run(Configuration configuration, Workload workload) {
        Trace trace = PolicyRun.of(configuration, () -> this, workload);
        if (fault != null) {
            throw CheckFailure.failed(
                    Message.of("At tick %d: %s", "틱 %d: %s").with(faultTick, fault),
                    WorkloadText.of(workload) + TextGantt.of(trace, Math.max(0, faultTick - SHOWN_BEFORE)));
        }
        return trace;
    }

    /** Before the policy hears that a task is ready. */
    protected void beforeReady(TaskView task, ReadyCause cause) {}

    /** After the policy has heard that a task is ready. */
    protected void afterReady(TaskView task, ReadyCause cause) {}

    /** Before the policy is asked for a task. */
    protected void beforePick(int core) {}

    /** After the policy has picked; the task still counts as ready. */
    protected void afterPick(int core, TaskView picked) {}

    /** After the policy has been told that a task left its core; the task still competes. */
    protected void afterCharge(TaskView task, long ticks) {}

    /** The present tick. */
    protected final long now() {
        return machine == null ? 0 : machine.now();
    }

    /** The tasks that wait for a core, in the order in which they became ready. */
    protected final Collection<TaskView> ready() {
        return Collections.unmodifiableSet(ready);
    }

    /** The tasks that are ready or running, in the order in which they arrived or woke. */
    protected final Collection<TaskView> competing() {
        return Collections.unmodifiableSet(competing);
    }

    /** Notes that an invariant does not hold; the first time counts. */
    protected final void fail(Message sentence) {
        if (fault == null) {
            fault = sentence;
            faultTick = now();
        }
    }

    @Override
    public final void attach(Machine attached) {
        machine = attached;
        watched.attach(attached);
    }

    @Override
    public final void ready(TaskView task, ReadyCause cause) {
        beforeReady(task, cause);
        ready.add(task);
        competing.add(task);
        watched.ready(task, cause);
        afterReady(task, cause);
    }

    @Override
    public final @Nullable TaskView pick(int core) {
        beforePick(core);
        TaskView picked = watched.pick(core);
        if (picked != null) {
            if (ready.contains(picked)) {
                afterPick(core, picked);
            }
            ready.remove(picked);
        }
        return picked;
    }

    @Override
    public final long quantum(TaskView task) {
        return watched.quantum(task);
    }

    @Override
    public final long fetchCost(TaskView task, int core) {
        return watched.fetchCost(task, core);
    }

    @Override
    public final void charge(TaskView task, long ticks) {
        watched.charge(task, ticks);
        afterCharge(task, ticks);
    }

    @Override
    public final void blocked(TaskView task) {
        competing.remove(task);
        watched.blocked(task);
    }

    @Override
    public final void ended(TaskView task) {
        ready.remove(task);
        competing.remove(task);
        watched.ended(task);
    }

    @Override
    public final int interrupt(TaskView newcomer) {
        return watched.interrupt(newcomer);
    }

    @Override
    public final void timer(long key) {
        watched.timer(key);
    }
}
