package dev.timeslice.grader.simulate.workload;

import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.ChannelInstruction;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.ProcessInstruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of step that a program may have.
 *
 * @param form how it is written, for complaints
 * @param reader makes the instruction of it
 */
record Step(String form, Reader reader) {

    /** Makes an instruction of what stands behind the colon. */
    @FunctionalInterface
    private interface Reader {
        Instruction read(StepText text) throws StepText.Misread;
    }

    /** More than any machine has. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    /** As many as a line should hold. */
    private static final int LONGEST_MESSAGE = 1_000_000;

    private static final Map<String, Step> BY_WORD = new LinkedHashMap<>();

    static {
        add("cpu:TICKS", text -> Instruction.compute(text.ticksOrEndless()));
        add("io:TICKS", text -> Instruction.io(text.number(1, TaskReader.MOST_TICKS)));
        add("yield", text -> {
            text.requireNothing();
            return Instruction.giveUp();
        });
        add("exit:STATUS", text -> Instruction.exit((int) text.number(0, 255)));
        add(
                "fault:" + words(FaultCause.values()),
                text -> ProcessInstruction.fault(StepText.word(FaultCause.class, text.name())));
        add("join:TASK", text -> ProcessInstruction.join(text.names().uses(text.name(), text.place())));
        add("fork or fork:NAME=PROGRAM", Step::fork);
        add(
                "thread:NAME=PROGRAM",
                text -> ProcessInstruction.thread(text.names().makes(text.left()), text.program(text.right())));
        add("exec:PROGRAM", text -> ProcessInstruction.exec(text.program(text.name())));
        add(
                "wait or wait:NAME",
                text -> text.isEmpty()
                        ? ProcessInstruction.waitForChild()
                        : ProcessInstruction.waitForChild(text.names().uses(text.name(), text.place())));
        add("kill:PROCESS or kill:PROCESS=" + words(Signal.values()), Step::kill);
        add("call:PROGRAM", text -> Instruction.call(text.program(text.name()), 16));
        add("return", text -> {
            text.requireNothing();
            return Instruction.returnToCaller();
        });
        add("alloc:BYTES", text -> Instruction.allocate(text.number(-MOST_BYTES, MOST_BYTES)));
        add("load:ADDRESS", text -> Instruction.load(text.number(Long.MIN_VALUE, Long.MAX_VALUE)));
        add("store:ADDRESS", text -> Instruction.store(text.number(Long.MIN_VALUE, Long.MAX_VALUE)));
        add("lock:NAME", text -> ChannelInstruction.lock(text.name()));
        add("unlock:NAME", text -> ChannelInstruction.unlock(text.name()));
        add("send:PORT=BYTES", text -> ChannelInstruction.send(text.left(), message(text)));
        add("request:PORT=BYTES", text -> ChannelInstruction.request(text.left(), message(text)));
        add("receive:PORT", text -> ChannelInstruction.receive(text.name()));
        add("reply:PORT=BYTES", text -> ChannelInstruction.reply(text.left(), message(text)));
        add(
                "put:RING=NUMBER",
                text -> ChannelInstruction.put(text.left(), text.rightNumber(Long.MIN_VALUE, Long.MAX_VALUE)));
        add("take:RING", text -> ChannelInstruction.take(text.name()));
    }

    private static void add(String form, Reader reader) {
        BY_WORD.put(form.split("[: ]")[0], new Step(form, reader));
    }

    private static String words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    private static Instruction fork(StepText text) throws StepText.Misread {
        return text.isEmpty()
                ? ProcessInstruction.fork()
                : ProcessInstruction.fork(text.names().makes(text.left()), text.program(text.right()));
    }

    private static Instruction kill(StepText text) throws StepText.Misread {
        String process = text.hasEqualsSign() ? text.left() : text.name();
        Signal signal = text.hasEqualsSign() ? StepText.word(Signal.class, text.right()) : Signal.TERM;
        return ProcessInstruction.kill(text.names().uses(process, text.place()), signal);
    }

    /** What a message says means nothing here; how long it is does. */
    private static byte[] message(StepText text) throws StepText.Misread {
        return new byte[(int) text.rightNumber(0, LONGEST_MESSAGE)];
    }

    /** The step of a word; {@code null} if there is none. */
    static @Nullable Step named(String word) {
        return BY_WORD.get(word);
    }

    static Collection<String> words() {
        return BY_WORD.keySet();
    }

    /** How each step is written, in the order in which people should read of them. */
    static List<String> forms() {
        List<String> forms = new ArrayList<>();
        BY_WORD.values().forEach(step -> forms.add(step.form));
        return forms;
    }

    Instruction read(StepText text) throws StepText.Misread {
        return reader.read(text);
    }
}
