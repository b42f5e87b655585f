package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.CoreRegisters;
import java.util.List;

/** Saves the registers of the task that leaves a core, and loads those of the task that comes. */
public final class ContextSwitcher implements ContextKeeper {

    /**
     * At first there are no tasks, and no core has one.
     *
     * @param cores the registers of each core, by its number from 0 on
     */
    public ContextSwitcher(List<CoreRegisters> cores) {
        throw new NotImplemented("ContextSwitcher(cores)");
    }

    /**
     * There is a new task.
     *
     * @throws IllegalStateException if there is such a task already
     */
    @Override
    public void create(int task, int addressSpace, long programCounter, long stackPointer) {
        throw new NotImplemented("ContextSwitcher.create");
    }

    /**
     * A core goes over to a task.
     *
     * @throws IllegalArgumentException if there is no such task; the message holds its number
     * @throws IllegalStateException if the task has another core at present
     */
    @Override
    public void switchTo(int core, int task) {
        throw new NotImplemented("ContextSwitcher.switchTo");
    }

    /** A core has nothing to do. */
    @Override
    public void idle(int core) {
        throw new NotImplemented("ContextSwitcher.idle");
    }

    /**
     * A task has ended.
     *
     * @throws IllegalArgumentException if there is no such task; the message holds its number
     */
    @Override
    public void end(int task) {
        throw new NotImplemented("ContextSwitcher.end");
    }
}
