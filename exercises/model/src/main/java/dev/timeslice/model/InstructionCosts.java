package dev.timeslice.model;

import dev.timeslice.model.program.ChannelInstruction;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.ProcessInstruction;
import org.jspecify.annotations.Nullable;

/** The ticks that instructions take on a core before they take effect, under one configuration. */
record InstructionCosts(long accessTicks, long ioIssueTicks) {

    static InstructionCosts of(Configuration configuration) {
        return new InstructionCosts(
                configuration.accessTicks(), configuration.io().issueTicks());
    }

    /** Those of an instruction; of its first part, if it has several. None at a program's end. */
    long ticksOf(@Nullable Instruction instruction) {
        if (instruction instanceof Instruction.Compute compute) {
            return compute.ticks();
        }
        if (instruction instanceof Instruction.ComputeWithIo compute) {
            return partOf(compute, compute.ticks());
        }
        if (instruction instanceof Instruction.Io) {
            return ioIssueTicks;
        }
        boolean accesses = instruction instanceof Instruction.Load
                || instruction instanceof Instruction.Store
                || instruction instanceof Instruction.Write
                || instruction instanceof Instruction.Read
                || (instruction instanceof ChannelInstruction channel && channel.transfers());
        return accesses ? accessTicks : 0;
    }

    /** The ticks until the next I/O, or until the end if there is none before. */
    long partOf(Instruction.ComputeWithIo compute, long left) {
        return left <= compute.ioEvery() ? left : Math.addExact(compute.ioEvery(), ioIssueTicks);
    }

    /** Whether a CPU burst ends with this instruction, at the latest: the task may sleep, give up its core or end. */
    static boolean endsBurst(Instruction instruction) {
        return instruction instanceof Instruction.Io
                || instruction instanceof Instruction.Read
                || instruction instanceof Instruction.Write
                || instruction instanceof Instruction.GiveUp
                || instruction instanceof Instruction.Exit
                || instruction instanceof ChannelInstruction
                || (instruction instanceof ProcessInstruction process && process.mayStop())
                || (instruction instanceof Instruction.ComputeWithIo compute && compute.ticks() > compute.ioEvery());
    }
}
