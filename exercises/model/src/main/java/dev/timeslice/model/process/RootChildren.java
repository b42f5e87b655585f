package dev.timeslice.model.process;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in for a process table: whoever makes a process, it is the root's child, so nobody has a child to wait for,
 * nothing is left of a process that has ended, and no number comes a second time.
 */
public final class RootChildren implements ProcessTable {
    private final SortedMap<Integer, ProcessEntry> living = new TreeMap<>();
    private int last = ROOT;

    public RootChildren() {
        living.put(ROOT, new ProcessEntry(ROOT, NO_PROCESS, "init", ProcessState.BLOCKED, 0));
    }

    @Override
    public SpawnResult spawn(int parent, String name) {
        last++;
        living.put(last, new ProcessEntry(last, ROOT, name, ProcessState.NEW, 0));
        return new SpawnResult.Spawned(last);
    }

    @Override
    public void change(int pid, ProcessState next) {
        living.computeIfPresent(pid, (key, line) -> new ProcessEntry(pid, ROOT, line.name(), next, 0));
    }

    @Override
    public void exit(int pid, int status) {
        living.remove(pid);
    }

    @Override
    public WaitResult waitFor(int parent, int child) {
        return new WaitResult.NoChild();
    }

    @Override
    public KillResult kill(int pid, Signal signal) {
        return living.containsKey(pid) ? new KillResult.Ends(signal.status()) : new KillResult.NoSuchProcess();
    }

    @Override
    public @Nullable ProcessEntry entry(int pid) {
        return living.get(pid);
    }

    @Override
    public List<ProcessEntry> entries() {
        return new ArrayList<>(living.values());
    }
}
