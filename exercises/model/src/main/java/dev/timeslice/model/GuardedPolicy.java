package dev.timeslice.model;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the kernel and a policy that anybody may have written: what comes through it keeps the contract, and what
 * does not ends the run with the rule that was broken.
 */
final class GuardedPolicy {
    private final SchedulingPolicy policy;
    private final Machine machine;
    private final List<Task> tasks;

    GuardedPolicy(SchedulingPolicy policy, Machine machine, List<Task> tasks) {
        this.policy = policy;
        this.machine = machine;
        this.tasks = tasks;
    }

    /** The name that a trace shows. */
    String name() {
        return policy.getClass().getSimpleName();
    }

    void attach() {
        try {
            policy.attach(machine);
        } catch (RuntimeException e) {
            throw threw("attach", e);
        }
    }

    void ready(Task task, ReadyCause cause) {
        try {
            policy.ready(task, cause);
        } catch (RuntimeException e) {
            throw threw("ready(" + task + ", " + cause + ")", e);
        }
    }

    /** The next task for the core, ready or to be dropped; {@code null} to leave the core idle. */
    @Nullable
    Task pick(int core) {
        TaskView picked;
        try {
            picked = policy.pick(core);
        } catch (RuntimeException e) {
            throw threw("pick(" + core + ")", e);
        }
        if (picked == null) {
            return null;
        }
        if (!(picked instanceof Task task) || task.id() >= tasks.size() || tasks.get(task.id()) != task) {
            throw broken(
                    ContractRule.PICK_A_KNOWN_TASK, "pick(" + core + ") returned a task of no workload of this run");
        }
        if (task.state != Task.State.READY && !task.toBeDropped) {
            throw pickedInState(core, task);
        }
        return task;
    }

    private ContractViolation pickedInState(int core, Task task) {
        String call = "pick(" + core + ") returned " + task;
        return switch (task.state) {
            case NEW -> broken(ContractRule.PICK_A_KNOWN_TASK, call + ", which has not arrived yet");
            case ON_CORE -> broken(ContractRule.PICK_NO_RUNNING_TASK, call + ", which is on a core");
            case ASLEEP -> broken(ContractRule.PICK_A_READY_TASK, call + ", which is asleep");
            case ENDED -> broken(ContractRule.PICK_A_READY_TASK, call + ", which has ended");
            case READY -> throw new IllegalStateException(call + " is right");
        };
    }

    long quantum(Task task) {
        long quantum;
        try {
            quantum = policy.quantum(task);
        } catch (RuntimeException e) {
            throw threw("quantum(" + task + ")", e);
        }
        if (quantum < 1) {
            throw broken(ContractRule.QUANTUM_IS_POSITIVE, "quantum(" + task + ") returned " + quantum);
        }
        return quantum;
    }

    void charge(Task task, long ticks) {
        try {
            policy.charge(task, ticks);
        } catch (RuntimeException e) {
            throw threw("charge(" + task + ", " + ticks + ")", e);
        }
    }

    /** The core to interrupt, which has a task; {@link SchedulingPolicy#NO_CORE} for none. */
    int interrupt(Task ready) {
        int core;
        try {
            core = policy.interrupt(ready);
        } catch (RuntimeException e) {
            throw threw("interrupt(" + ready + ")", e);
        }
        if (core != SchedulingPolicy.NO_CORE
                && (core < 0 || core >= machine.cores() || machine.running(core) == null)) {
            throw broken(ContractRule.INTERRUPT_A_RUNNING_CORE, "interrupt(" + ready + ") returned " + core);
        }
        return core;
    }

    /** Every core is idle, somebody is ready, and the policy has just been asked for all cores. */
    ContractViolation idleWhileReady(int ready) {
        return broken(ContractRule.PICK_SOMEBODY, "pick returned null for every core while " + ready + " ready");
    }

    private ContractViolation broken(ContractRule rule, String detail) {
        return new ContractViolation(rule, machine.now(), detail, null);
    }

    /** A stub's own exception goes through: it says that there is nothing to judge yet. */
    private ContractViolation threw(String call, RuntimeException e) {
        if (e instanceof NotImplemented) {
            throw e;
        }
        // The class alone: a student's exception could do anything when asked for its message.
        return new ContractViolation(
                ContractRule.DO_NOT_THROW,
                machine.now(),
                call + " threw " + e.getClass().getName(),
                e);
    }
}
