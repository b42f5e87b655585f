package dev.timeslice.hiddenchecks.ipc.pipe;

import static dev.timeslice.model.program.Instruction.closeReader;
import static dev.timeslice.model.program.Instruction.closeWriter;
import static dev.timeslice.model.program.Instruction.read;
import static dev.timeslice.model.program.Instruction.write;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;

/** The pipe inside the kernel, between two processes; the smallest conversations come first. */
class PipeBetweenProcessesTest {
    private static final String CLASS = "dev.timeslice.ipc.pipe.BoundedPipe";
    private static final Configuration MACHINE =
            Configuration.builder().until(1_000).build();

    @Check("writer-and-reader-take-turns")
    void eachSleepsUntilTheOtherHasMovedAndTheReaderSeesTheEnd(CheckContext context) {
        for (int bytes = 1; bytes <= 5; bytes++) {
            for (int capacity = 1; capacity <= 3; capacity++) {
                for (int max = 1; max <= 3; max++) {
                    // One read more than there are bytes: the last ones find the end of the file.
                    compare(context, new Conversation(bytes, capacity, max, bytes + 1, false));
                }
            }
        }
    }

    @Check("broken-pipe-ends-the-writer")
    void aWriterWhoseReaderHasGoneIsEnded(CheckContext context) {
        for (int bytes = 2; bytes <= 5; bytes++) {
            for (int max = 1; max <= 2; max++) {
                compare(context, new Conversation(bytes, 1, max, 1, true));
            }
        }
    }

    private static void compare(CheckContext context, Conversation conversation) {
        List<TraceEvent> expected =
                eventsOf(conversation.workload(context.reference(Pipe.class, CLASS, conversation.capacity())));
        List<TraceEvent> actual;
        try {
            actual = eventsOf(conversation.workload(new BoundedPipe(conversation.capacity())));
        } catch (ContractViolation violation) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The kernel stopped at tick %d because the pipe broke its contract: %s.",
                                    "파이프가 약속을 어겨서 커널이 틱 %d에 멈추었습니다: %s.")
                            .with(violation.tick(), violation.detail()),
                    conversation.toString());
        }
        int same = 0;
        while (same < expected.size()
                && same < actual.size()
                && expected.get(same).equals(actual.get(same))) {
            same++;
        }
        if (same < expected.size() || same < actual.size()) {
            throw differs(conversation, expected, actual, same);
        }
    }

    private static CheckFailure differs(
            Conversation conversation, List<TraceEvent> expected, List<TraceEvent> actual, int same) {
        StringBuilder witness = new StringBuilder(conversation.toString());
        for (TraceEvent event : actual.subList(0, same)) {
            witness.append('\n').append(shown(event));
        }
        String right = same < expected.size() ? shown(expected.get(same)) : "-";
        String wrong = same < actual.size() ? shown(actual.get(same)) : "-";
        witness.append("\n  expected  ").append(right).append("\n  actual    ").append(wrong);
        return CheckFailure.failed(
                Message.of(
                                "The two processes went on differently: expected <%s>, but got <%s>.",
                                "두 프로세스의 진행이 다릅니다. 기대한 사건은 <%s>이고, 실제 사건은 <%s>입니다.")
                        .with(right, wrong),
                witness.toString());
    }

    private static String shown(TraceEvent event) {
        return "tick " + event.tick() + "  " + event.task() + " " + event.kind() + " " + event.detail();
    }

    private static List<TraceEvent> eventsOf(Workload workload) {
        Trace trace = new Kernel(MACHINE, NewestFirst::new).trace(workload);
        return trace.events();
    }

    /** A writer of some bytes that closes its end, and a reader that reads so often and may close its own. */
    private record Conversation(int bytes, int capacity, int max, int reads, boolean readerCloses) {

        Workload workload(Pipe pipe) {
            byte[] data = new byte[bytes];
            for (int i = 0; i < bytes; i++) {
                data[i] = (byte) (i + 1);
            }
            List<Instruction> reader = new ArrayList<>();
            for (int i = 0; i < reads; i++) {
                reader.add(read(pipe, max));
            }
            if (readerCloses) {
                reader.add(closeReader(pipe));
            }
            return Workload.of(
                    TaskSpec.of("writer", 0, Program.of(write(pipe, data), closeWriter(pipe))),
                    TaskSpec.of("reader", 0, new Program(reader)));
        }

        @Override
        public String toString() {
            return "writer: write " + bytes + " bytes, closeWriter; reader: " + reads + " x read(" + max + ")"
                    + (readerCloses ? ", closeReader" : "") + "; new BoundedPipe(" + capacity + ")";
        }
    }
}
