package dev.timeslice.process.processtable;

import dev.timeslice.model.process.ProcessState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The arrows between the states are a table; what is not in it does not happen. */
public final class LifeCycle extends OpenState {
    private static final Map<ProcessState, Set<ProcessState>> ARROWS = Map.of(
            ProcessState.NEW, EnumSet.of(ProcessState.READY),
            ProcessState.READY, EnumSet.of(ProcessState.RUNNING),
            ProcessState.RUNNING, EnumSet.of(ProcessState.READY, ProcessState.BLOCKED),
            ProcessState.BLOCKED, EnumSet.of(ProcessState.READY),
            ProcessState.ZOMBIE, EnumSet.noneOf(ProcessState.class));

    public LifeCycle() {}

    public ProcessState state() {
        return state;
    }

    public void moveTo(ProcessState next) {
        if (!ARROWS.getOrDefault(state, Set.of()).contains(next)) {
            throw new IllegalStateException("no process goes from " + state + " to " + next);
        }
        state = next;
    }

    public void end(int exitStatus) {
        if (state == ProcessState.ZOMBIE) {
            throw new IllegalStateException("a process ends once, and this one has ended with " + status);
        }
        state = ProcessState.ZOMBIE;
        status = exitStatus;
    }

    public int status() {
        return status;
    }
}
