package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.engine.course.Closest;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import java.util.ArrayList;
import java.util.List;

/** A program as a line of steps, each a word and perhaps a colon and what it needs: {@code cpu:3 io:5 yield cpu:2}. */
final class ProgramText {
    private final Texts texts;
    private final ProgramLibrary library;
    private final NamesInPrograms names;

    /**
     * @param library finds the programs that steps name
     * @param names takes the names of tasks and processes
     */
    ProgramText(Texts texts, ProgramLibrary library, NamesInPrograms names) {
        this.texts = texts;
        this.library = library;
        this.names = names;
    }

    /**
     * @param place where it is written, for complaints
     * @throws BadInput if a step is none
     */
    Program read(String text, String place) {
        List<Instruction> instructions = new ArrayList<>();
        for (String step : text.strip().split("[\\s;]+")) {
            instructions.add(instruction(step, place));
        }
        return new Program(instructions);
    }

    private Instruction instruction(String text, String place) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        Step step = Step.named(word);
        if (step == null) {
            String found = Closest.to(word, Step.words())
                    .map(meant -> texts.get("found.meant", text, meant))
                    .orElse(text);
            throw texts.bad("task.step-unknown", place, String.join(", ", Step.forms()), found);
        }
        try {
            StepText read = new StepText(colon < 0 ? "" : text.substring(colon + 1), place, library, names);
            return step.read(read);
        } catch (StepText.Misread misread) {
            throw texts.bad("task.step", place, step.form(), text);
        }
    }
}
