package dev.timeslice.testkit.process;

import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Programs that make processes, in words: {@code fork:b { cpu:3 exit:7 } wait cpu:1}.
 *
 * <p>Words are {@code cpu:n} and {@code io:n} (ticks), {@code exit:status}, {@code fork} (the child goes on with what follows),
 * {@code fork:name { ... }} (the child does what is in braces), {@code wait}, {@code wait:name}, and {@code kill:name}, by TERM.
 */
final class ProgramText {
    private final Deque<String> words;

    private ProgramText(Deque<String> words) {
        this.words = words;
    }

    /**
     * @throws IllegalArgumentException if a word is unknown, or braces do not match
     */
    static Program parse(String text) {
        ProgramText rest = new ProgramText(new ArrayDeque<>(List.of(text.strip().split("\\s+"))));
        Program program = rest.program();
        if (!rest.words.isEmpty()) {
            throw new IllegalArgumentException("a brace too many in <" + text + ">");
        }
        return program;
    }

    private Program program() {
        List<Instruction> instructions = new ArrayList<>();
        while (!words.isEmpty() && !words.peek().equals("}")) {
            instructions.add(instruction(words.remove()));
        }
        return new Program(instructions);
    }

    private Instruction instruction(String word) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        String value = word.substring(colon + 1);
        if (colon < 0) {
            return switch (name) {
                case "fork" -> ProcessInstruction.fork();
                case "wait" -> ProcessInstruction.waitForChild();
                default -> throw new IllegalArgumentException("no instruction: " + word);
            };
        }
        return switch (name) {
            case "cpu" -> Instruction.compute(Long.parseLong(value));
            case "io" -> Instruction.io(Long.parseLong(value));
            case "exit" -> Instruction.exit(Integer.parseInt(value));
            case "wait" -> ProcessInstruction.waitForChild(value);
            case "kill" -> ProcessInstruction.kill(value, Signal.TERM);
            case "fork" -> ProcessInstruction.fork(value, block());
            default -> throw new IllegalArgumentException("no instruction: " + word);
        };
    }

    private Program block() {
        if (!"{".equals(words.poll())) {
            throw new IllegalArgumentException("what a named child does stands in braces");
        }
        Program program = program();
        if (!"}".equals(words.poll())) {
            throw new IllegalArgumentException("a brace is missing");
        }
        return program;
    }
}
