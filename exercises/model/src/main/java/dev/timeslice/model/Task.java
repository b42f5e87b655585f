package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.scheduling.TaskView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task while it runs: its state, its place in the program and what it has used. */
final class Task implements TaskView {
    /** Where a task is between its arrival and its end. */
    enum State {
        NEW,
        READY,
        ON_CORE,
        ASLEEP,
        ENDED
    }

    private final int id;
    private final TaskSpec spec;
    private final List<Instruction> instructions;
    private int next;
    State state = State.NEW;
    long cpuTime;
    /** Ticks that the current instruction still needs before it takes effect. */
    long ticksLeft;
    /** It was killed while the policy held it as ready: the policy may still pick it once, and the kernel drops it. */
    boolean toBeDropped;
    /** Bytes of the current write that the pipe has taken. */
    int written;

    Task(int id, TaskSpec spec) {
        this.id = id;
        this.spec = spec;
        this.instructions = spec.program().instructions();
    }

    /** The instruction that it is at, {@code null} at the program's end. */
    @Nullable
    Instruction current() {
        return next < instructions.size() ? instructions.get(next) : null;
    }

    void advance() {
        next++;
        written = 0;
    }

    String process() {
        return spec.process();
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public long arrival() {
        return spec.arrival();
    }

    @Override
    public long cpuTime() {
        return cpuTime;
    }

    @Override
    public String toString() {
        return spec.name();
    }
}
