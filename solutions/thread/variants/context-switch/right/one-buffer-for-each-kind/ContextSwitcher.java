package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.CoreRegisters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Saved contexts are values, which nobody can change; a task that runs has none. */
public final class ContextSwitcher implements ContextKeeper {
    private final List<CoreRegisters> cores;
    private final Map<Integer, Integer> spaces = new HashMap<>();
    private final Map<Integer, SavedContext> saved = new HashMap<>();
    private final Map<Integer, Integer> taskOfCore = new HashMap<>();

    public ContextSwitcher(List<CoreRegisters> cores) {
        this.cores = cores;
    }

    @Override
    public void create(int task, int addressSpace, long programCounter, long stackPointer) {
        if (spaces.containsKey(task)) {
            throw new IllegalStateException("task " + task + " is there already");
        }
        spaces.put(task, addressSpace);
        saved.put(task, new SavedContext(programCounter, stackPointer, new long[CoreRegisters.GENERAL]));
    }

    @Override
    public void switchTo(int core, int task) {
        requireTask(task);
        Integer present = taskOfCore.get(core);
        if (present != null && present == task) {
            return;
        }
        if (taskOfCore.containsValue(task)) {
            throw new IllegalStateException("task " + task + " is running elsewhere");
        }
        idle(core);
        CoreRegisters registers = cores.get(core);
        saved.remove(task).into(registers);
        if (registers.addressSpace() != spaces.get(task)) {
            registers.loadAddressSpace(spaces.get(task));
        }
        taskOfCore.put(core, task);
    }

    @Override
    public void idle(int core) {
        Integer present = taskOfCore.remove(core);
        if (present != null) {
            saved.put(present, SavedContext.of(cores.get(core)));
        }
    }

    @Override
    public void end(int task) {
        requireTask(task);
        spaces.remove(task);
        saved.remove(task);
        taskOfCore.values().removeIf(present -> present == task);
    }

    private void requireTask(int task) {
        if (!spaces.containsKey(task)) {
            throw new IllegalArgumentException("no task " + task);
        }
    }
}
