package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task's place in its program, and how much work is left to do there. */
final class ProgramCounter {
    private final List<Instruction> instructions;
    private final InstructionCosts costs;
    private int next;
    /** Work on the current instruction, or on what comes before it, until something happens. */
    private long ticksLeft;
    /** Work on the current instruction that {@link #ticksLeft} does not hold yet: later parts of it. */
    private long laterTicks;
    /** Work of the current instruction that waits while the completion of I/O is handled. */
    private long setAside;

    private boolean handlingIo;
    /** The index of the instruction that ends the burst of the current one; at most {@link #next} if not known. */
    private int burstEnd = -1;
    /** Work of the instructions after the current one, up to the one at {@link #burstEnd}. */
    private long burstAfter;

    ProgramCounter(List<Instruction> instructions, InstructionCosts costs) {
        this.instructions = instructions;
        this.costs = costs;
    }

    /** Goes to the first instruction. */
    void start(long emptyTicks) {
        if (instructions.isEmpty()) {
            ticksLeft = emptyTicks;
        } else {
            begin();
        }
    }

    /** The instruction that it is at, {@code null} at the program's end. */
    @Nullable
    Instruction current() {
        return next < instructions.size() ? instructions.get(next) : null;
    }

    long ticksLeft() {
        return ticksLeft;
    }

    void work(long work) {
        // The last tick of a fast core may be longer than what is left.
        ticksLeft = Math.max(0, ticksLeft - work);
    }

    /** Adds idle work at the program's end. */
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
        next++;
        if (next <= burstEnd && next < instructions.size()) {
            burstAfter -= costs.ticksOf(instructions.get(next));
        }
        begin();
    }

    /** Puts the handling of I/O before whatever comes next. */
    void handleIo(long ticks) {
        handlingIo = true;
        setAside = ticksLeft;
        ticksLeft = ticks;
    }

    /** Whether the work that was done only handled I/O; if so, the program goes on now. */
    boolean finishIo() {
        boolean handled = handlingIo;
        if (handled) {
            handlingIo = false;
            ticksLeft = setAside;
        }
        return handled;
    }

    /** The work left in the burst, if so much of it is done but not booked yet. */
    long burstLeft(long pending) {
        Instruction current = current();
        long left = Math.max(0, ticksLeft - pending);
        if (handlingIo) {
            left = sum(left, setAside);
        }
        if (current == null || laterTicks > 0 || endsBurstHere(current)) {
            return left;
        }
        if (burstEnd <= next) {
            look();
        }
        return sum(left, Math.max(0, burstAfter));
    }

    /** Each instruction is looked at once a burst, so this costs no more than running them. */
    private void look() {
        burstAfter = 0;
        burstEnd = next + 1;
        while (burstEnd < instructions.size()) {
            Instruction instruction = instructions.get(burstEnd);
            burstAfter = sum(burstAfter, costs.ticksOf(instruction));
            if (InstructionCosts.endsBurst(instruction)) {
                return;
            }
            burstEnd++;
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
            ticksLeft = current == null ? 0 : costs.ticksOf(current);
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
