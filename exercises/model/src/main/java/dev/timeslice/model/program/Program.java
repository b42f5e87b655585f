package dev.timeslice.model.program;

import java.util.List;

/**
 * What one task does, from its first instruction to its end; immutable, so many tasks may run the same program.
 *
 * @param instructions in the order in which they run; none means that the task exits as soon as it runs
 */
public record Program(List<Instruction> instructions) {

    public Program {
        instructions = List.copyOf(instructions);
    }

    public static Program of(Instruction... instructions) {
        return new Program(List.of(instructions));
    }

    /** One CPU burst and nothing else. */
    public static Program burst(long ticks) {
        return of(Instruction.compute(ticks));
    }

    /** The ticks that its computations take together; those of other instructions depend on the configuration. */
    public long computeTicks() {
        long sum = 0;
        for (Instruction instruction : instructions) {
            if (instruction instanceof Instruction.Compute compute) {
                sum += compute.ticks();
            } else if (instruction instanceof Instruction.ComputeWithIo compute) {
                sum += compute.ticks();
            }
        }
        return sum;
    }
}
