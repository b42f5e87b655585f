package dev.timeslice.process.processtable;

import dev.timeslice.model.process.ProcessState;
import java.util.OptionalInt;

/** Whether the process has ended is whether it has a status; the arrows are cases. */
public final class LifeCycle {
    private ProcessState activity = ProcessState.NEW;
    private OptionalInt result = OptionalInt.empty();

    public LifeCycle() {}

    public ProcessState state() {
        return result.isPresent() ? ProcessState.ZOMBIE : activity;
    }

    public void moveTo(ProcessState next) {
        boolean arrow = result.isEmpty()
                && switch (next) {
                    case NEW, ZOMBIE -> false;
                    case READY -> activity != ProcessState.READY;
                    case RUNNING -> activity == ProcessState.READY;
                    case BLOCKED -> activity == ProcessState.RUNNING;
                };
        if (!arrow) {
            throw new IllegalStateException(state() + " -> " + next);
        }
        activity = next;
    }

    public void end(int status) {
        if (result.isPresent()) {
            throw new IllegalStateException("ended before");
        }
        result = OptionalInt.of(status);
    }

    public int status() {
        return result.orElse(0);
    }
}
