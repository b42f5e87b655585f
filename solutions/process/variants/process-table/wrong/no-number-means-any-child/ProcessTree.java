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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Each process knows its parent and its children; those that have ended are ordered by when they did. */
public final class ProcessTree implements ProcessTable {
    private final OrphanRule orphans;
    private final PidAllocator numbers;
    private final SortedMap<Integer, Member> processes = new TreeMap<>();
    private long ends;

    public ProcessTree(ProcessRules rules) {
        orphans = rules.orphans();
        numbers = new PidAllocator(rules.highestPid());
        Member root = new Member(ROOT, NO_PROCESS, "init");
        root.life.moveTo(ProcessState.READY);
        root.life.moveTo(ProcessState.RUNNING);
        root.life.moveTo(ProcessState.BLOCKED);
        processes.put(ROOT, root);
    }

    @Override
    public SpawnResult spawn(int parent, String name) {
        Member maker = living(parent);
        OptionalInt pid = numbers.allocate();
        if (pid.isEmpty()) {
            return new SpawnResult.TableFull();
        }
        processes.put(pid.getAsInt(), new Member(pid.getAsInt(), parent, name));
        maker.children.add(pid.getAsInt());
        return new SpawnResult.Spawned(pid.getAsInt());
    }

    @Override
    public void change(int pid, ProcessState next) {
        notTheRoot(pid).life.moveTo(next);
    }

    @Override
    public void exit(int pid, int status) {
        Member process = notTheRoot(pid);
        process.life.end(status);
        ends++;
        process.ended = ends;
        giveAway(process, orphans == OrphanRule.TO_NEAREST_ANCESTOR ? process.parent : ROOT);
        reapForTheRoot(process);
    }

    private void giveAway(Member process, int heir) {
        List<Integer> children = List.copyOf(process.children);
        process.children.clear();
        for (int pid : children) {
            Member child = known(pid);
            if (orphans == OrphanRule.DESCENDANTS_TO_ROOT) {
                giveAway(child, heir);
            }
            adopt(heir, child);
        }
    }

    /** A parent has not ended, or its children would be somebody else's by now. */
    private void adopt(int heir, Member child) {
        child.parent = heir;
        known(heir).children.add(child.pid);
        reapForTheRoot(child);
    }

    private void reapForTheRoot(Member process) {
        if (process.parent == ROOT && process.hasEnded()) {
            reap(process);
        }
    }

    private void reap(Member process) {
        known(process.parent).children.remove(process.pid);
        processes.remove(process.pid);
        numbers.release(process.pid);
    }

    @Override
    public WaitResult waitFor(int parent, int child) {
        Member first = null;
        boolean some = false;
        for (int pid : living(parent).children) {
            if (child <= 0 || child == pid) {
                Member candidate = known(pid);
                some = true;
                if (candidate.hasEnded() && (first == null || candidate.ended < first.ended)) {
                    first = candidate;
                }
            }
        }
        if (first == null) {
            return some ? new WaitResult.WouldBlock() : new WaitResult.NoChild();
        }
        reap(first);
        return new WaitResult.Reaped(first.pid, first.life.status());
    }

    @Override
    public KillResult kill(int pid, Signal signal) {
        Member process = processes.get(pid);
        if (process == null) {
            return new KillResult.NoSuchProcess();
        }
        if (pid == ROOT) {
            return new KillResult.Refused();
        }
        return process.hasEnded() ? new KillResult.AlreadyEnded() : new KillResult.Ends(signal.status());
    }

    @Override
    public @Nullable ProcessEntry entry(int pid) {
        Member process = processes.get(pid);
        return process == null ? null : process.line();
    }

    @Override
    public List<ProcessEntry> entries() {
        return processes.values().stream().map(Member::line).toList();
    }

    private Member known(int pid) {
        Member process = processes.get(pid);
        if (process == null) {
            throw new IllegalArgumentException("nobody has the number " + pid);
        }
        return process;
    }

    private Member notTheRoot(int pid) {
        if (pid == ROOT) {
            throw new IllegalArgumentException("the root lives for ever, and its number is " + pid);
        }
        return known(pid);
    }

    private Member living(int pid) {
        Member process = known(pid);
        if (process.hasEnded()) {
            throw new IllegalArgumentException("process " + pid + " has ended");
        }
        return process;
    }

    private static final class Member {
        private final int pid;
        private final String name;
        private final LifeCycle life = new LifeCycle();
        private final Set<Integer> children = new LinkedHashSet<>();
        private int parent;
        /** The how manieth end of a process this one's was; 0 as long as it lives. */
        private long ended;

        Member(int pid, int parent, String name) {
            this.pid = pid;
            this.parent = parent;
            this.name = name;
        }

        boolean hasEnded() {
            return life.state() == ProcessState.ZOMBIE;
        }

        ProcessEntry line() {
            return new ProcessEntry(pid, parent, name, life.state(), life.status());
        }
    }
}
