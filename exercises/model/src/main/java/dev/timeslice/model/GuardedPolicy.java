package dev.timeslice.model;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the kernel and a policy that anybody may have written: what comes through it keeps the contract, and what
 * does not ends the run with the rule that was broken.
 */
final class GuardedPolicy {
    private final SchedulingPolicy policy;
    private final Machine machine;
    private final TaskTable tasks;
    /** Whether the policy is in a call from which it may take cores back. */
    private boolean deciding;
    /** A rule that the policy broke in a call of its own, which it may have caught. */
    private @Nullable ContractViolation violation;

    GuardedPolicy(SchedulingPolicy policy, Machine machine, TaskTable tasks) {
        this.policy = policy;
        this.machine = machine;
        this.tasks = tasks;
    }

    /** The name that a trace shows. */
    String name() {
        return policy.getClass().getSimpleName();
    }

    boolean isDeciding() {
        return deciding;
    }

    void attach() {
        try {
            policy.attach(machine);
        } catch (RuntimeException e) {
            throw threw("attach", e);
        }
        throwWhatWasBroken();
    }

    void ready(Task task, ReadyCause cause) {
        boolean before = decide(true);
        try {
            policy.ready(task, cause);
        } catch (RuntimeException e) {
            throw threw("ready(" + task + ", " + cause + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
    }

    /** The next task for the core, ready or to be dropped; {@code null} to leave the core idle. */
    @Nullable
    Task pick(int core) {
        TaskView picked;
        boolean before = decide(true);
        try {
            picked = policy.pick(core);
        } catch (RuntimeException e) {
            throw threw("pick(" + core + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
        if (picked == null) {
            return null;
        }
        if (!(picked instanceof Task task) || !tasks.holds(task)) {
            throw broken(
                    ContractRule.PICK_A_KNOWN_TASK, "pick(" + core + ") returned a task of no workload of this run");
        }
        if (task.state != Task.State.READY && !task.toBeDropped) {
            throw pickedInState(core, task);
        }
        if (!task.mayRunOn(core)) {
            throw broken(
                    ContractRule.PICK_WHERE_IT_MAY_RUN,
                    "pick(" + core + ") returned " + task + ", which may not run there");
        }
        return task;
    }

    private ContractViolation pickedInState(int core, Task task) {
        String call = "pick(" + core + ") returned " + task;
        return switch (task.state) {
            case NEW -> broken(ContractRule.PICK_A_KNOWN_TASK, call + ", which has not arrived yet");
            case ON_CORE, LEAVING -> broken(ContractRule.PICK_NO_RUNNING_TASK, call + ", which is on a core");
            case ASLEEP -> broken(ContractRule.PICK_A_READY_TASK, call + ", which is asleep");
            case ENDED -> broken(ContractRule.PICK_A_READY_TASK, call + ", which has ended");
            case READY -> throw new IllegalStateException(call + " is right");
        };
    }

    long quantum(Task task) {
        long quantum;
        boolean before = decide(false);
        try {
            quantum = policy.quantum(task);
        } catch (RuntimeException e) {
            throw threw("quantum(" + task + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
        if (quantum < 1) {
            throw broken(ContractRule.QUANTUM_IS_POSITIVE, "quantum(" + task + ") returned " + quantum);
        }
        return quantum;
    }

    long fetchCost(Task task, int core) {
        long ticks;
        boolean before = decide(false);
        try {
            ticks = policy.fetchCost(task, core);
        } catch (RuntimeException e) {
            throw threw("fetchCost(" + task + ", " + core + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
        if (ticks < 0) {
            throw broken(
                    ContractRule.FETCH_COST_IS_NOT_NEGATIVE, "fetchCost(" + task + ", " + core + ") returned " + ticks);
        }
        return ticks;
    }

    void charge(Task task, long ticks) {
        boolean before = decide(false);
        try {
            policy.charge(task, ticks);
        } catch (RuntimeException e) {
            throw threw("charge(" + task + ", " + ticks + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
    }

    void blocked(Task task) {
        boolean before = decide(false);
        try {
            policy.blocked(task);
        } catch (RuntimeException e) {
            throw threw("blocked(" + task + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
    }

    void ended(Task task) {
        boolean before = decide(false);
        try {
            policy.ended(task);
        } catch (RuntimeException e) {
            throw threw("ended(" + task + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
    }

    void priorityChanged(Task task, int priorityBefore) {
        boolean before = decide(false);
        try {
            policy.priorityChanged(task, priorityBefore);
        } catch (RuntimeException e) {
            throw threw("priorityChanged(" + task + ", " + priorityBefore + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
    }

    void timer(long key) {
        boolean before = decide(true);
        try {
            policy.timer(key);
        } catch (RuntimeException e) {
            throw threw("timer(" + key + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
    }

    /** The core to interrupt, which has a task; {@link SchedulingPolicy#NO_CORE} for none. */
    int interrupt(Task ready) {
        int core;
        boolean before = decide(true);
        try {
            core = policy.interrupt(ready);
        } catch (RuntimeException e) {
            throw threw("interrupt(" + ready + ")", e);
        } finally {
            deciding = before;
        }
        throwWhatWasBroken();
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

    /** Notes that the policy broke a rule; whatever it does with the exception, the run ends. */
    ContractViolation broken(ContractRule rule, String detail) {
        ContractViolation broken = new ContractViolation(rule, machine.now(), detail, null);
        if (violation == null) {
            violation = broken;
        }
        return broken;
    }

    private boolean decide(boolean allowed) {
        boolean before = deciding;
        deciding = allowed;
        return before;
    }

    private void throwWhatWasBroken() {
        if (violation != null) {
            throw violation;
        }
    }

    /** A stub's own exception goes through: it says that there is nothing to judge yet. */
    private ContractViolation threw(String call, RuntimeException e) {
        if (violation != null) {
            return violation;
        }
        if (e instanceof NotImplemented) {
            throw e;
        }
        // The class alone: a student's exception could do anything when asked for its message.
        ContractViolation threw = new ContractViolation(
                ContractRule.DO_NOT_THROW,
                machine.now(),
                call + " threw " + e.getClass().getName(),
                e);
        violation = threw;
        return threw;
    }
}
