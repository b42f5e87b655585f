package dev.timeslice.model;

import dev.timeslice.model.process.KillResult;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.model.process.WaitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** As much of a process table as the kernel's tests need; it remembers every change of state that it is told. */
final class FamilyTable implements ProcessTable {
    final List<String> told = new ArrayList<>();
    private final Map<Integer, ProcessEntry> lines = new TreeMap<>();
    private final List<Integer> zombies = new ArrayList<>();
    private int last = ROOT;

    FamilyTable() {
        lines.put(ROOT, new ProcessEntry(ROOT, NO_PROCESS, "init", ProcessState.BLOCKED, 0));
    }

    @Override
    public SpawnResult spawn(int parent, String name) {
        last++;
        lines.put(last, new ProcessEntry(last, parent, name, ProcessState.NEW, 0));
        told.add(last + " of " + parent);
        return new SpawnResult.Spawned(last);
    }

    @Override
    public void change(int pid, ProcessState next) {
        ProcessEntry line = line(pid);
        lines.put(pid, new ProcessEntry(pid, line.parent(), line.name(), next, 0));
        told.add(pid + " " + next);
    }

    @Override
    public void exit(int pid, int status) {
        ProcessEntry line = line(pid);
        told.add(pid + " exit " + status);
        if (line.parent() == ROOT) {
            lines.remove(pid);
        } else {
            lines.put(pid, new ProcessEntry(pid, line.parent(), line.name(), ProcessState.ZOMBIE, status));
            zombies.add(pid);
        }
    }

    @Override
    public WaitResult waitFor(int parent, int child) {
        for (Integer pid : zombies) {
            ProcessEntry line = line(pid);
            if (line.parent() == parent && (child == ANY_CHILD || child == pid)) {
                zombies.remove(pid);
                lines.remove(pid);
                return new WaitResult.Reaped(pid, line.status());
            }
        }
        boolean some = lines.values().stream()
                .anyMatch(line -> line.parent() == parent && (child == ANY_CHILD || child == line.pid()));
        return some ? new WaitResult.WouldBlock() : new WaitResult.NoChild();
    }

    @Override
    public KillResult kill(int pid, Signal signal) {
        ProcessEntry line = lines.get(pid);
        if (line == null) {
            return new KillResult.NoSuchProcess();
        }
        return line.state() == ProcessState.ZOMBIE
                ? new KillResult.AlreadyEnded()
                : new KillResult.Ends(signal.status());
    }

    @Override
    public @Nullable ProcessEntry entry(int pid) {
        return lines.get(pid);
    }

    @Override
    public List<ProcessEntry> entries() {
        return List.copyOf(lines.values());
    }

    private ProcessEntry line(int pid) {
        ProcessEntry line = lines.get(pid);
        if (line == null) {
            throw new IllegalArgumentException("nobody has the number " + pid);
        }
        return line;
    }
}
