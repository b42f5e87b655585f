package dev.timeslice.hiddenchecks.ipc.messageport;

import static dev.timeslice.model.program.ChannelInstruction.receive;
import static dev.timeslice.model.program.ChannelInstruction.reply;
import static dev.timeslice.model.program.ChannelInstruction.request;
import static dev.timeslice.model.program.ChannelInstruction.send;
import static dev.timeslice.model.program.Instruction.io;

import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import java.util.Arrays;
import java.util.List;

/**
 * A task that uses the port p.
 *
 * @param process the name of its process, which it may share with another task
 * @param program in words: {@code send 3} and {@code request 3} send so many bytes, {@code receive}, {@code reply 3},
 *     {@code io 5} sleeps so many ticks, {@code kill A} ends a process
 */
record Line(String name, String process, String program) {

    static Line of(String name, String program) {
        return new Line(name, name, program);
    }

    TaskSpec spec() {
        List<Instruction> instructions =
                Arrays.stream(program.split(", ")).map(Line::instruction).toList();
        return TaskSpec.builder(name)
                .process(process)
                .program(new Program(instructions))
                .build();
    }

    String text() {
        return name + (name.equals(process) ? "" : " (a thread of " + process + ")") + ": " + program;
    }

    private static Instruction instruction(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "send" -> send("p", bytes(words[1]));
            case "request" -> request("p", bytes(words[1]));
            case "receive" -> receive("p");
            case "reply" -> reply("p", bytes(words[1]));
            case "io" -> io(Long.parseLong(words[1]));
            case "kill" -> ProcessInstruction.kill(words[1], Signal.KILL);
            default -> throw new IllegalArgumentException("no such instruction: " + text);
        };
    }

    private static byte[] bytes(String count) {
        return new byte[Integer.parseInt(count)];
    }
}
