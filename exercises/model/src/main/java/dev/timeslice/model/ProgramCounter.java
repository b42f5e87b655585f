package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import java.util.List;

/** A task's place in its program, and how much work is left to do there. */
final class ProgramCounter extends CodeCursor {
    // Every event touches one of these among perhaps a million: they fill a line of the processor's cache, and no more.
    private static final long NONE = -1;

    private final InstructionCosts costs;
    /** Work on the current instruction, or on what comes before it, until something happens. */
    private long ticksLeft;
    /** Work on the current instruction that {@link #ticksLeft} does not hold yet: later parts of it. */
    private long laterTicks;
    /** Work of the current instruction that waits while the completion of I/O is handled; {@link #NONE} if none is. */
    private long setAside = NONE;

    /** How many instructions after the current one belong to its burst; 0 also if that is not known. */
    private int burstSteps;
    /** Their work. */
    private long burstAfter;

    ProgramCounter(List<Instruction> instructions, InstructionCosts costs) {
        super(instructions);
        this.costs = costs;
    }

    private ProgramCounter(ProgramCounter other) {
        super(other);
        this.costs = other.costs;
    }

    /** One that stands behind the current instruction, with nothing done there yet. */
    ProgramCounter afterThis() {
        ProgramCounter next = new ProgramCounter(this);
        next.step();
        next.begin();
        return next;
    }

    /** Goes to the first instruction. */
    void start(long emptyTicks) {
        if (current() == null) {
            ticksLeft = emptyTicks;
        } else {
            begin();
        }
    }

    long ticksLeft() {
        return ticksLeft;
    }

    void work(long work) {
        // The last tick of a fast core may be longer than what is left.
        ticksLeft = Math.max(0, ticksLeft - work);
    }

    /** Adds work before the current instruction takes effect, or idle work at the program's end. */
    void pad(long ticks) {
        ticksLeft = ticks;
    }

    /** Whether the current instruction has more to do after the part that is done. */
    boolean hasMoreParts() {
        return laterTicks > 0;
    }

    /** Goes on to the next part of the current instruction, or to the next instruction. */
    void advance() {
        if (laterTicks > 0 && current() instanceof Instruction.ComputeWithIo compute) {
            takePart(compute, laterTicks);
            return;
        }
        step();
        arrive();
    }

    /** Goes on to the next instruction, because the current one was refused. */
    void skip() {
        skipOne();
        arrive();
    }

    private void arrive() {
        begin();
        if (burstSteps > 0) {
            burstSteps--;
            burstAfter -= costs.ticksOf(current());
        }
    }

    /** Puts the handling of I/O before whatever comes next. */
    void handleIo(long ticks) {
        setAside = ticksLeft;
        ticksLeft = ticks;
    }

    /** Whether the work that was done only handled I/O; if so, the program goes on now. */
    boolean finishIo() {
        if (setAside == NONE) {
            return false;
        }
        ticksLeft = setAside;
        setAside = NONE;
        return true;
    }

    /** The work left in the burst, if so much of it is done but not booked yet. */
    long burstLeft(long pending) {
        Instruction current = current();
        long left = Math.max(0, ticksLeft - pending);
        if (setAside != NONE) {
            left = sum(left, setAside);
        }
        if (current == null || laterTicks > 0 || endsBurstHere(current)) {
            return left;
        }
        if (burstSteps == 0) {
            look();
        }
        return sum(left, Math.max(0, burstAfter));
    }

    /** Each instruction is looked at once a burst, so this costs no more than running them. */
    private void look() {
        burstAfter = 0;
        CodeCursor ahead = new CodeCursor(this);
        ahead.step();
        for (Instruction next = ahead.current(); next != null; next = ahead.current()) {
            burstSteps++;
            burstAfter = sum(burstAfter, costs.ticksOf(next));
            if (InstructionCosts.endsBurst(next)) {
                return;
            }
            ahead.step();
        }
    }

    /** The last part of a computation with I/O does not end the burst, though its earlier ones did. */
    private static boolean endsBurstHere(Instruction current) {
        return !(current instanceof Instruction.ComputeWithIo) && InstructionCosts.endsBurst(current);
    }

    private void begin() {
        Instruction current = current();
        if (current instanceof Instruction.ComputeWithIo compute) {
            takePart(compute, compute.ticks());
        } else {
            laterTicks = 0;
            ticksLeft = costs.ticksOf(current);
        }
    }

    private void takePart(Instruction.ComputeWithIo compute, long left) {
        ticksLeft = costs.partOf(compute, left);
        if (left == Long.MAX_VALUE && left > compute.ioEvery()) {
            laterTicks = left;
        } else {
            laterTicks = Math.max(0, left - compute.ioEvery());
        }
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
