package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program as a line of steps: {@code cpu:3 io:5 yield cpu:2}. */
final class ProgramText {
    private static final Pattern STEP = Pattern.compile("(cpu|io|yield)(?::(\\d{1,12}|inf))?");

    private final String place;
    private final Texts texts;

    ProgramText(String place, Texts texts) {
        this.place = place;
        this.texts = texts;
    }

    Program read(String text) {
        List<Instruction> instructions = new ArrayList<>();
        for (String step : text.strip().split("[\\s;]+")) {
            instructions.add(instruction(step));
        }
        return new Program(instructions);
    }

    private Instruction instruction(String step) {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) {
            throw bad(step);
        }
        boolean endless = "inf".equals(parts.group(2));
        long ticks = parts.group(2) == null ? 0 : endless ? Long.MAX_VALUE : Long.parseLong(parts.group(2));
        return switch (parts.group(1)) {
            case "cpu" -> {
                if (ticks < 1) {
                    throw bad(step);
                }
                yield Instruction.compute(ticks);
            }
            case "io" -> {
                if (ticks < 1 || endless) {
                    throw bad(step);
                }
                yield Instruction.io(ticks);
            }
            default -> {
                if (parts.group(2) != null) {
                    throw bad(step);
                }
                yield Instruction.giveUp();
            }
        };
    }

    private RuntimeException bad(String step) {
        return texts.bad("task.step", place, step);
    }
}
