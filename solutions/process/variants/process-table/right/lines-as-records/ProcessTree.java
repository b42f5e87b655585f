package dev.timeslice.process.processtable;

import dev.timeslice.model.process.KillResult;
import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.model.process.WaitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The lines themselves are kept, and replaced when they change; zombies stand in the order in which they ended. */
public final class ProcessTree implements ProcessTable {
    private final ProcessRules rules;
    private final PidAllocator numbers;
    private final TreeMap<Integer, ProcessEntry> lines = new TreeMap<>();
    private final TreeMap<Integer, LifeCycle> lives = new TreeMap<>();
    private final List<Integer> zombies = new ArrayList<>();

    public ProcessTree(ProcessRules rules) {
        this.rules = rules;
        this.numbers = new PidAllocator(rules.highestPid());
        lines.put(ROOT, new ProcessEntry(ROOT, NO_PROCESS, "init", ProcessState.BLOCKED, 0));
    }

    @Override
    public SpawnResult spawn(int parent, String name) {
        requireLiving(parent);
        OptionalInt number = numbers.allocate();
        number.ifPresent(pid -> {
            lives.put(pid, new LifeCycle());
            lines.put(pid, new ProcessEntry(pid, parent, name, ProcessState.NEW, 0));
        });
        return number.isPresent() ? new SpawnResult.Spawned(number.getAsInt()) : new SpawnResult.TableFull();
    }

    @Override
    public void change(int pid, ProcessState next) {
        life(pid).moveTo(next);
        rewrite(pid, lines.get(pid).parent());
    }

    @Override
    public void exit(int pid, int status) {
        life(pid).end(status);
        zombies.add(pid);
        rewrite(pid, lines.get(pid).parent());
        int heir = rules.orphans() == OrphanRule.TO_NEAREST_ANCESTOR
                ? lines.get(pid).parent()
                : ROOT;
        for (int orphan : orphansOf(pid)) {
            rewrite(orphan, heir);
        }
        for (int zombie : List.copyOf(zombies)) {
            if (lines.get(zombie).parent() == ROOT) {
                bury(zombie);
            }
        }
    }

    private List<Integer> orphansOf(int pid) {
        List<Integer> orphans = new ArrayList<>();
        for (ProcessEntry line : lines.values()) {
            if (line.parent() == pid) {
                orphans.add(line.pid());
                if (rules.orphans() == OrphanRule.DESCENDANTS_TO_ROOT) {
                    orphans.addAll(orphansOf(line.pid()));
                }
            }
        }
        return orphans;
    }

    @Override
    public WaitResult waitFor(int parent, int child) {
        requireLiving(parent);
        for (int zombie : zombies) {
            ProcessEntry line = lines.get(zombie);
            if (isMeant(line, parent, child)) {
                bury(zombie);
                return new WaitResult.Reaped(zombie, line.status());
            }
        }
        return lines.values().stream().anyMatch(line -> isMeant(line, parent, child))
                ? new WaitResult.WouldBlock()
                : new WaitResult.NoChild();
    }

    private static boolean isMeant(ProcessEntry line, int parent, int child) {
        return line.parent() == parent && (child == ANY_CHILD || child == line.pid());
    }

    @Override
    public KillResult kill(int pid, Signal signal) {
        if (pid == ROOT) {
            return new KillResult.Refused();
        }
        if (!lines.containsKey(pid)) {
            return new KillResult.NoSuchProcess();
        }
        return zombies.contains(pid) ? new KillResult.AlreadyEnded() : new KillResult.Ends(signal.status());
    }

    @Override
    public ProcessEntry entry(int pid) {
        return lines.get(pid);
    }

    @Override
    public List<ProcessEntry> entries() {
        return List.copyOf(lines.values());
    }

    private void bury(int pid) {
        zombies.remove((Integer) pid);
        lines.remove(pid);
        lives.remove(pid);
        numbers.release(pid);
    }

    private void rewrite(int pid, int parent) {
        LifeCycle life = lives.get(pid);
        lines.put(pid, new ProcessEntry(pid, parent, lines.get(pid).name(), life.state(), life.status()));
    }

    private LifeCycle life(int pid) {
        if (!lives.containsKey(pid)) {
            throw new IllegalArgumentException("no process that can change has the number " + pid);
        }
        return lives.get(pid);
    }

    private void requireLiving(int pid) {
        if (!lines.containsKey(pid) || zombies.contains(pid)) {
            throw new IllegalArgumentException("nobody who lives has the number " + pid);
        }
    }
}
