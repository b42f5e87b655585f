package dev.timeslice.ipc.messageport;

import static dev.timeslice.model.program.ChannelInstruction.receive;
import static dev.timeslice.model.program.ChannelInstruction.send;
import static dev.timeslice.model.program.Instruction.io;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.ipc.StoredPrediction;
import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.CallResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.TakeResult;
import dev.timeslice.model.ipc.WakeAll;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and tables that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final int CLIENT = 1;
    private static final int SERVER = 9;

    @Test
    void messagesKeepTheirBoundariesAndBytesInAPipeDoNot() throws IOException {
        BoundedStore store = new BoundedStore(100);
        BoundedPipe pipe = new BoundedPipe(100);
        byte[] first = {1, 2, 3};
        byte[] second = {4, 5};
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("port", "", "pipe", ""));
        for (byte[] sent : List.of(first, second)) {
            String shown = Arrays.toString(sent);
            rows.add(List.of("put " + shown, "" + store.put(sent), "write " + shown, "" + pipe.write(sent)));
        }
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            TakeResult taken = store.take(10);
            lengths.add(((TakeResult.Taken) taken).message().length);
            rows.add(List.of("take(10)", "" + taken, "read(10)", "" + pipe.read(10)));
        }

        assertThat(lengths.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(answer("predict-boundaries"));
        assertThat(evidence("predict-boundaries")).isEqualTo(table(rows));
    }

    @Test
    void answersBelongToCalls() throws IOException {
        BoundedPort port = new BoundedPort(4);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("call by T1", "" + port.call(CLIENT, message(1))));
        rows.add(List.of("call by T2", "" + port.call(CLIENT, message(2))));
        for (int i = 0; i < 2; i++) {
            rows.add(List.of("receive", "call " + ((ReceiveResult.Received) port.receive(SERVER)).call()));
        }
        port.reply(2, message(9));
        rows.add(List.of("reply to 2", "9"));
        port.reply(1, message(7));
        rows.add(List.of("reply to 1", "7"));
        int answerToFirst = number(port.answer(1));
        rows.add(List.of("answer to T1", "" + answerToFirst));
        int answerToSecond = number(port.answer(2));
        rows.add(List.of("answer to T2", "" + answerToSecond));

        assertThat(answerToFirst + " " + answerToSecond).isEqualTo(answer("predict-two-threads"));
        assertThat(evidence("predict-two-threads")).isEqualTo(table(rows));
    }

    private static int number(AnswerResult result) {
        return ((AnswerResult.Answered) result).answer().bytes()[0];
    }

    @Test
    void deadServerIsAnErrorForFourOfFive() throws IOException {
        BoundedPort port = new BoundedPort(4);
        for (int client = 1; client <= 4; client++) {
            port.call(client, message(client));
        }
        port.receive(SERVER);
        port.receive(SERVER);
        port.reply(1, message(0));
        port.close();
        List<List<String>> rows = new ArrayList<>();
        int errors = 0;
        for (int call = 1; call <= 4; call++) {
            AnswerResult result = port.answer(call);
            errors += result instanceof AnswerResult.ServerGone ? 1 : 0;
            rows.add(List.of("" + (char) ('A' + call - 1), result.getClass().getSimpleName()));
        }
        CallResult late = port.call(5, message(5));
        errors += late instanceof CallResult.ServerGone ? 1 : 0;
        rows.add(List.of("E", late.getClass().getSimpleName()));

        assertThat(errors).isEqualTo(Integer.parseInt(answer("predict-dead-server")));
        assertThat(evidence("predict-dead-server")).isEqualTo(table(rows));
    }

    @Test
    void capacityDoesNotBoundOpenCalls() throws IOException {
        BoundedPort port = new BoundedPort(2);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("received", "in the queue", "wait for room"));
        int waiting = 6;
        for (int received = 0; received <= 3; received++) {
            if (received > 0) {
                port.receive(SERVER);
            }
            while (waiting > 0 && port.call(waiting, message(waiting)) instanceof CallResult.Queued) {
                waiting--;
            }
            rows.add(List.of("" + received, "" + (2 - port.room()), "" + waiting));
        }

        assertThat(waiting).isEqualTo(Integer.parseInt(answer("predict-open-calls")));
        assertThat(evidence("predict-open-calls")).isEqualTo(table(rows));
    }

    @Test
    void herdIsWokenForEachPlace() throws IOException {
        List<Integer> herd = wokenAfterEachReceive(WakeAll::new);
        List<Integer> fair = wokenAfterEachReceive(FairWaiters::new);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("received", "all woken", "one woken for a place"));
        for (int i = 0; i < herd.size(); i++) {
            rows.add(List.of("" + (i + 1), "" + herd.get(i), "" + fair.get(i)));
        }

        assertThat(herd.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Integer.parseInt(answer("predict-wake-ups")));
        assertThat(evidence("predict-wake-ups")).isEqualTo(table(rows));
    }

    private static List<Integer> wokenAfterEachReceive(Supplier<PortWaiters> waiters) {
        Parts parts = Parts.builder()
                .port(() -> new BoundedPort(1))
                .portWaiters(waiters)
                .build();
        Trace trace = new Kernel(Configuration.uniprocessor(), parts, NewestFirst::new)
                .trace(Workload.of(
                        task("first", send("p", (byte) 0)),
                        task("A", io(5), send("p", (byte) 1)),
                        task("B", io(5), send("p", (byte) 2)),
                        task("C", io(5), send("p", (byte) 3)),
                        task("server", io(20), receive("p"), io(20), receive("p"), io(20), receive("p"), io(20))));
        List<Integer> woken = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.RECEIVE) {
                woken.add(0);
            } else if (event.kind() == EventKind.WAKE
                    && !woken.isEmpty()
                    && event.task().length() == 1) {
                woken.set(woken.size() - 1, woken.get(woken.size() - 1) + 1);
            }
        }
        return woken;
    }

    private static TaskSpec task(String name, Instruction... instructions) {
        return TaskSpec.of(name, 0, new Program(List.of(instructions)));
    }

    @Test
    void messageIsCopiedIntoTheKernelAndOutOfIt() throws IOException {
        BoundedStore store = new BoundedStore(2000);
        int copied = 0;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("message", "into the kernel", "out of the kernel"));
        for (int length : new int[] {1000, 24}) {
            int free = store.free();
            store.put(new byte[length]);
            int in = free - store.free() - BoundedStore.HEADER;
            int out = ((TakeResult.Taken) store.take(length)).message().length;
            copied += in + out;
            rows.add(List.of(length == 1000 ? "request" : "answer", "" + in, "" + out));
        }

        assertThat(copied).isEqualTo(Integer.parseInt(answer("predict-copies")));
        assertThat(evidence("predict-copies")).isEqualTo(table(rows));
    }

    private static Message message(int number) {
        return Message.of((byte) number);
    }

    /** In columns that are as wide as they have to be, with two spaces between. */
    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int place = column;
                int width = rows.stream()
                        .mapToInt(other -> other.get(place).length())
                        .max()
                        .orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length() + 2));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static String answer(String prediction) throws IOException {
        return StoredPrediction.of("message-port", prediction).answer();
    }

    private static String evidence(String prediction) throws IOException {
        return StoredPrediction.of("message-port", prediction).evidence();
    }
}
