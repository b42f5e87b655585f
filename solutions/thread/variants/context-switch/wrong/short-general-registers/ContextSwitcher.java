package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.CoreRegisters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps an object for each task, with registers that are copied in and out. */
public final class ContextSwitcher implements ContextKeeper {
    private static final int NO_CORE = -1;

    private final List<CoreRegisters> cores;
    /** The task of each core; {@code null} for none. */
    private final @Nullable Task[] running;

    private final Map<Integer, Task> tasks = new HashMap<>();

    private static final class Task {
        final int addressSpace;
        final long[] general = new long[CoreRegisters.GENERAL];
        long programCounter;
        long stackPointer;
        int core = NO_CORE;

        Task(int addressSpace, long programCounter, long stackPointer) {
            this.addressSpace = addressSpace;
            this.programCounter = programCounter;
            this.stackPointer = stackPointer;
        }

        void save(CoreRegisters registers) {
            programCounter = registers.programCounter();
            stackPointer = registers.stackPointer();
            for (int i = 0; i < general.length; i++) {
                general[i] = (int) registers.general()[i];
            }
        }

        void load(CoreRegisters registers) {
            registers.setProgramCounter(programCounter);
            registers.setStackPointer(stackPointer);
            System.arraycopy(general, 0, registers.general(), 0, general.length);
            if (registers.addressSpace() != addressSpace) {
                registers.loadAddressSpace(addressSpace);
            }
        }
    }

    public ContextSwitcher(List<CoreRegisters> cores) {
        this.cores = List.copyOf(cores);
        this.running = new Task[cores.size()];
    }

    @Override
    public void create(int task, int addressSpace, long programCounter, long stackPointer) {
        if (tasks.containsKey(task)) {
            throw new IllegalStateException("there is a task " + task + " already");
        }
        tasks.put(task, new Task(addressSpace, programCounter, stackPointer));
    }

    @Override
    public void switchTo(int core, int task) {
        Task next = find(task);
        if (next.core == core) {
            return;
        }
        if (next.core != NO_CORE) {
            throw new IllegalStateException("task " + task + " runs on core " + next.core);
        }
        idle(core);
        next.load(cores.get(core));
        next.core = core;
        running[core] = next;
    }

    @Override
    public void idle(int core) {
        Task previous = running[core];
        if (previous != null) {
            previous.save(cores.get(core));
            previous.core = NO_CORE;
            running[core] = null;
        }
    }

    @Override
    public void end(int task) {
        Task ended = find(task);
        tasks.remove(task);
        if (ended.core != NO_CORE) {
            running[ended.core] = null;
        }
    }

    private Task find(int task) {
        Task found = tasks.get(task);
        if (found == null) {
            throw new IllegalArgumentException("there is no task " + task);
        }
        return found;
    }
}
