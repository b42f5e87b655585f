package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.CoreRegisters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row of numbers for each task: pc, sp, general registers, address space; and the task of each core. */
public final class ContextSwitcher implements ContextKeeper {
    private static final int NOBODY = Integer.MIN_VALUE;
    private static final int PC = 0;
    private static final int SP = 1;
    private static final int SPACE = 2;
    private static final int GENERAL = 3;

    private final CoreRegisters[] cores;
    private final int[] present;
    private final Map<Integer, long[]> rows = new TreeMap<>();

    public ContextSwitcher(List<CoreRegisters> cores) {
        this.cores = cores.toArray(new CoreRegisters[0]);
        this.present = new int[cores.size()];
        for (int core = 0; core < present.length; core++) {
            present[core] = NOBODY;
        }
    }

    @Override
    public void create(int task, int addressSpace, long programCounter, long stackPointer) {
        if (rows.get(task) != null) {
            throw new IllegalStateException("task " + task + " exists");
        }
        long[] row = new long[GENERAL + CoreRegisters.GENERAL];
        row[PC] = programCounter;
        row[SP] = stackPointer;
        row[SPACE] = addressSpace;
        rows.put(task, row);
    }

    @Override
    public void switchTo(int core, int task) {
        requireKnown(task);
        for (int other = 0; other < present.length; other++) {
            if (present[other] == task) {
                if (other == core) {
                    return;
                }
                throw new IllegalStateException("task " + task + " has core " + other);
            }
        }
        if (present[core] != NOBODY) {
            save(core);
        }
        present[core] = task;
        load(core);
    }

    @Override
    public void idle(int core) {
        if (present[core] != NOBODY) {
            save(core);
            present[core] = NOBODY;
        }
    }

    @Override
    public void end(int task) {
        requireKnown(task);
        rows.remove(task);
        for (int core = 0; core < present.length; core++) {
            if (present[core] == task) {
                present[core] = NOBODY;
            }
        }
    }

    private void save(int core) {
        long[] row = rows.get(present[core]);
        CoreRegisters registers = cores[core];
        row[PC] = registers.programCounter();
        row[SP] = registers.stackPointer();
        for (int i = 0; i < CoreRegisters.GENERAL; i++) {
            row[GENERAL + i] = registers.general()[i];
        }
    }

    private void load(int core) {
        long[] row = rows.get(present[core]);
        CoreRegisters registers = cores[core];
        registers.setProgramCounter(row[PC]);
        registers.setStackPointer(row[SP]);
        for (int i = 0; i < CoreRegisters.GENERAL; i++) {
            registers.general()[i] = row[GENERAL + i];
        }
        if (registers.addressSpace() != row[SPACE]) {
            registers.loadAddressSpace((int) row[SPACE]);
        }
    }

    private void requireKnown(int task) {
        if (!rows.containsKey(task)) {
            throw new IllegalArgumentException("unknown task " + task);
        }
    }
}
