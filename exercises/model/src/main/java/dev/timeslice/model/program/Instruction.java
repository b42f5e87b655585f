package dev.timeslice.model.program;

import dev.timeslice.model.ipc.Pipe;
import java.util.Arrays;
import java.util.Optional;

/**
 * One step of a program. An instruction first takes its ticks on a core and then has its effect; the ones that take no
 * ticks have it at once.
 */
public sealed interface Instruction
        permits Instruction.Compute,
                Instruction.ComputeWithIo,
                Instruction.Io,
                Instruction.Load,
                Instruction.Store,
                Instruction.Call,
                Instruction.Return,
                Instruction.Allocate,
                Instruction.Write,
                Instruction.Read,
                Instruction.CloseWriter,
                Instruction.CloseReader,
                Instruction.GiveUp,
                Instruction.Exit,
                ProcessInstruction,
                ChannelInstruction {

    /** The other program that this instruction starts: in a child, in a thread, or in this task itself. */
    default Optional<Program> startedProgram() {
        return Optional.empty();
    }

    static Instruction compute(long ticks) {
        return new Compute(ticks);
    }

    static Instruction computeWithIo(long ticks, long ioEvery, long ioLength) {
        return new ComputeWithIo(ticks, ioEvery, ioLength);
    }

    static Instruction io(long ticks) {
        return new Io(ticks);
    }

    static Instruction load(long virtualAddress) {
        return new Load(virtualAddress);
    }

    static Instruction store(long virtualAddress) {
        return new Store(virtualAddress);
    }

    static Instruction call(Program function, int frame) {
        return new Call(function, frame);
    }

    static Instruction returnToCaller() {
        return new Return();
    }

    static Instruction allocate(long bytes) {
        return new Allocate(bytes);
    }

    static Instruction write(Pipe pipe, byte... data) {
        return new Write(pipe, data);
    }

    static Instruction read(Pipe pipe, int max) {
        return new Read(pipe, max);
    }

    static Instruction closeWriter(Pipe pipe) {
        return new CloseWriter(pipe);
    }

    static Instruction closeReader(Pipe pipe) {
        return new CloseReader(pipe);
    }

    static Instruction giveUp() {
        return new GiveUp();
    }

    static Instruction exit(int status) {
        return new Exit(status);
    }

    /**
     * Uses the core.
     *
     * @param ticks at least 1; {@link Long#MAX_VALUE} computes for ever
     */
    record Compute(long ticks) implements Instruction {
        public Compute {
            if (ticks < 1) {
                throw new IllegalArgumentException("a computation takes 1 tick or more, found " + ticks);
            }
        }
    }

    /**
     * Uses the core, and sleeps for I/O after each {@code ioEvery} ticks of it that are not the last.
     *
     * @param ticks on the core in all, at least 1; {@link Long#MAX_VALUE} goes on for ever
     * @param ioEvery at least 1
     * @param ioLength how long each I/O takes, in ticks, at least 1
     */
    record ComputeWithIo(long ticks, long ioEvery, long ioLength) implements Instruction {
        public ComputeWithIo {
            if (ticks < 1) {
                throw new IllegalArgumentException("a computation takes 1 tick or more, found " + ticks);
            }
            if (ioEvery < 1) {
                throw new IllegalArgumentException("I/O comes after every 1 tick or more, found " + ioEvery);
            }
            if (ioLength < 1) {
                throw new IllegalArgumentException("I/O takes 1 tick or more, found " + ioLength);
            }
        }
    }

    /**
     * Leaves the core and sleeps until a device is done; every task has a device of its own.
     *
     * @param ticks at least 1
     */
    record Io(long ticks) implements Instruction {
        public Io {
            if (ticks < 1) {
                throw new IllegalArgumentException("I/O takes 1 tick or more, found " + ticks);
            }
        }
    }

    /**
     * Reads memory of the task's process.
     *
     * @param virtualAddress in bytes; any value, wrong ones fault
     */
    record Load(long virtualAddress) implements Instruction {}

    /**
     * Writes memory of the task's process.
     *
     * @param virtualAddress in bytes; any value, wrong ones fault
     */
    record Store(long virtualAddress) implements Instruction {}

    /**
     * Runs a function and comes back: at its {@link Return}, or at its end.
     *
     * @param function what it does
     * @param frame the bytes that it needs on the stack for its return address and its local variables, at least 0
     */
    record Call(Program function, int frame) implements Instruction {
        public Call {
            if (frame < 0) {
                throw new IllegalArgumentException("a frame on the stack has 0 bytes or more, found " + frame);
            }
        }

        @Override
        public Optional<Program> startedProgram() {
            return Optional.of(function);
        }
    }

    /** Goes back to where the function was called; outside of every function it ends the task like its program's end. */
    record Return() implements Instruction {}

    /**
     * Moves the end of the heap.
     *
     * @param bytes by how many; negative to make the heap smaller
     */
    record Allocate(long bytes) implements Instruction {}

    /** Writes all of the bytes, sleeping as often as the pipe is full; a broken pipe ends the task's process. */
    final class Write implements Instruction {
        private final Pipe pipe;
        private final byte[] data;

        Write(Pipe pipe, byte[] data) {
            this.pipe = pipe;
            this.data = data.clone();
        }

        public Pipe pipe() {
            return pipe;
        }

        /** The number of bytes to write in all. */
        public int length() {
            return data.length;
        }

        /** A copy of the bytes from {@code offset} to the end. */
        public byte[] from(int offset) {
            return Arrays.copyOfRange(data, offset, data.length);
        }
    }

    /**
     * Reads once, sleeping while the pipe is empty and a writer may still come.
     *
     * @param max the most bytes to take, at least 1
     */
    record Read(Pipe pipe, int max) implements Instruction {
        public Read {
            if (max < 1) {
                throw new IllegalArgumentException("a read asks for 1 byte or more, found " + max);
            }
        }
    }

    /** Says that nobody will write to the pipe any more. */
    record CloseWriter(Pipe pipe) implements Instruction {}

    /** Says that nobody will read from the pipe any more. */
    record CloseReader(Pipe pipe) implements Instruction {}

    /** Leaves the core and is ready again at once. */
    record GiveUp() implements Instruction {}

    /**
     * Ends the task; a program that reaches its end exits with 0.
     *
     * @param status 0 for success, up to 255
     */
    record Exit(int status) implements Instruction {
        public Exit {
            if (status < 0 || status > 255) {
                throw new IllegalArgumentException("an exit status is 0 to 255, found " + status);
            }
        }
    }
}
