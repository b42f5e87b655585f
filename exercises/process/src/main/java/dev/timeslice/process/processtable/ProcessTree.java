package dev.timeslice.process.processtable;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.KillResult;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.model.process.WaitResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The process table: every process with its number, its parent, its state, and after its end its exit status, until somebody
 * has asked for it.
 *
 * <p>At first there is the root alone: number 1, named {@code init}, without a parent, BLOCKED. It never ends, and it waits for
 * its children at all times, so that none of them stays a zombie.
 */
public final class ProcessTree implements ProcessTable {

    /**
     * A table that holds the root alone.
     *
     * @param rules the highest number of a process, and who adopts the children of one that ends
     */
    public ProcessTree(ProcessRules rules) {
        throw new NotImplemented("ProcessTree(rules)");
    }

    @Override
    public SpawnResult spawn(int parent, String name) {
        throw new NotImplemented("ProcessTree.spawn");
    }

    @Override
    public void change(int pid, ProcessState next) {
        throw new NotImplemented("ProcessTree.change");
    }

    @Override
    public void exit(int pid, int status) {
        throw new NotImplemented("ProcessTree.exit");
    }

    @Override
    public WaitResult waitFor(int parent, int child) {
        throw new NotImplemented("ProcessTree.waitFor");
    }

    @Override
    public KillResult kill(int pid, Signal signal) {
        throw new NotImplemented("ProcessTree.kill");
    }

    @Override
    public @Nullable ProcessEntry entry(int pid) {
        throw new NotImplemented("ProcessTree.entry");
    }

    @Override
    public List<ProcessEntry> entries() {
        throw new NotImplemented("ProcessTree.entries");
    }
}
