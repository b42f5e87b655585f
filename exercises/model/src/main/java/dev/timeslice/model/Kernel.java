package dev.timeslice.model;

import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceSink;
import java.util.function.Supplier;

/**
 * The simulated operating system: runs workloads on a machine whose scheduling policy and other parts are given.
 *
 * <p>It goes from event to event, never tick by tick. At each tick at which something is due, first all that is due is
 * collected, and only then is anything changed, in this order:
 *
 * <ol>
 *   <li>cores whose switch, instruction or quantum is over, by their number; instructions take effect
 *   <li>timers of the policy, arrivals in the workload's order, tasks that other tasks have just made, and wakers in the
 *       order in which they fell asleep; {@link TimerOrder} moves the first of them
 *   <li>before or after these, as {@link RequeueOrder} says, the tasks that left their core but stay ready
 *   <li>interrupts for newcomers that the policy asks for, as soon as no free core takes them
 *   <li>free cores, by their number, pick a task
 * </ol>
 *
 * <p>The same workload, configuration, policy and parts give the same events. Two kernels share nothing.
 */
public final class Kernel {
    private final Configuration configuration;
    private final Parts parts;
    private final Supplier<? extends SchedulingPolicy> policies;

    /**
     * A kernel with stand-ins for all parts but the policy.
     *
     * @param policies makes a fresh policy for each run
     */
    public Kernel(Configuration configuration, Supplier<? extends SchedulingPolicy> policies) {
        this(configuration, Parts.standIns(), policies);
    }

    /**
     * @param parts makes fresh parts for each run
     * @param policies makes a fresh policy for each run
     */
    public Kernel(Configuration configuration, Parts parts, Supplier<? extends SchedulingPolicy> policies) {
        this.configuration = configuration;
        this.parts = parts;
        this.policies = policies;
    }

    /**
     * Runs a workload from tick 0 to its end.
     *
     * @param sink is told every event and may keep what it needs
     * @throws ContractViolation if the policy or another part breaks a rule; the sink has seen what happened before
     * @throws IllegalArgumentException if the workload does not fit the machine: more memory, processes or cores than
     *     there are
     */
    public Outcome run(Workload workload, TraceSink sink) {
        return new Run(configuration, parts, policies.get(), workload, sink).toTheEnd();
    }

    /** Runs a workload and keeps all of its events. */
    public Trace trace(Workload workload) {
        Trace trace = new Trace();
        run(workload, trace);
        return trace;
    }
}
