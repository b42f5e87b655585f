package dev.timeslice.hiddenchecks.thread.contextswitch;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import java.util.List;

/**
 * A task of a workload.
 *
 * @param process its process; tasks of the same one are threads of it
 * @param text what it does, for people
 */
record Line(String process, String text, Program program) {

    static Line of(String process, String text, Instruction... instructions) {
        return new Line(process, text, new Program(List.of(instructions)));
    }
}
