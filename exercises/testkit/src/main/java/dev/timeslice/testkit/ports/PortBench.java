package dev.timeslice.testkit.ports;

import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.CallResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.ReplyResult;
import dev.timeslice.model.ipc.SendResult;
import dev.timeslice.testkit.benches.Bench;
import dev.timeslice.testkit.benches.BenchAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A port and those who use it, without a kernel: whoever would sleep does not, and asks again in a later step. What makes no
 * sense to a kernel is left out, unless the bench is one for mistakes.
 */
public final class PortBench extends Bench<PortStep> {

    /** What is known of a call from the answers that the port has given. */
    private static final class Call {
        final int caller;
        final String request;
        String state = "in the queue";

        Call(int caller, String request) {
            this.caller = caller;
            this.request = request;
        }

        boolean open() {
            return !state.equals("answer given out") && !state.equals("its caller has ended");
        }
    }

    private final int capacity;
    private final MessagePort port;
    private final boolean mistakes;
    private final Map<Long, Call> calls = new TreeMap<>();
    private @Nullable Integer owner;
    private int messages;
    private boolean closed;

    private PortBench(int capacity, IntFunction<? extends MessagePort> maker, boolean mistakes) {
        this.capacity = capacity;
        this.port = maker.apply(capacity);
        this.mistakes = mistakes;
    }

    /** Everybody does what a kernel would let him do. */
    public static PortBench of(int capacity, IntFunction<? extends MessagePort> maker) {
        return new PortBench(capacity, maker, false);
    }

    /** Answers are asked for that do not exist, and a closed port is used on. */
    public static PortBench forMistakes(int capacity, IntFunction<? extends MessagePort> maker) {
        return new PortBench(capacity, maker, true);
    }

    /** A one-way message is in the queue. */
    public static BenchAnswer queued(int message) {
        return BenchAnswer.of("m" + message + " is queued", "m" + message + " 큐에 들어감");
    }

    /** A request is in the queue. */
    public static BenchAnswer queued(int message, long call) {
        return BenchAnswer.of(
                "m" + message + " is queued as call " + call, "m" + message + " 호출 " + call + "(으)로 큐에 들어감");
    }

    public static BenchAnswer wouldBlock() {
        return BenchAnswer.of("would block", "기다려야 함");
    }

    public static BenchAnswer serverGone() {
        return BenchAnswer.of("server gone", "서버 없음");
    }

    /** A one-way message was received. */
    public static BenchAnswer received(int message, int sender) {
        return BenchAnswer.of("m" + message + " from process " + sender, "프로세스 " + sender + "의 m" + message);
    }

    /** A request was received. */
    public static BenchAnswer received(int message, int sender, long call) {
        return BenchAnswer.of(
                "m" + message + " from process " + sender + ", call " + call,
                "프로세스 " + sender + "의 m" + message + ", 호출 " + call);
    }

    public static BenchAnswer notOwner() {
        return BenchAnswer.of("not the owner", "소유자가 아님");
    }

    /** The answer lies ready. */
    public static BenchAnswer delivered(int message) {
        return BenchAnswer.of("m" + message + " is delivered", "m" + message + " 전달함");
    }

    public static BenchAnswer callerGone() {
        return BenchAnswer.of("caller gone", "호출자 없음");
    }

    public static BenchAnswer noSuchCall() {
        return BenchAnswer.of("no such call", "그런 호출 없음");
    }

    /** The answer to the call. */
    public static BenchAnswer answered(int message) {
        return answered("m" + message);
    }

    private static BenchAnswer answered(String message) {
        return BenchAnswer.of("the answer is " + message, "답은 " + message);
    }

    public static BenchAnswer roomFor(int count) {
        return BenchAnswer.of("room for " + count + (count == 1 ? " message" : " messages"), "메시지 " + count + "개의 자리");
    }

    @Override
    protected String described() {
        return "new BoundedPort(" + capacity + ")";
    }

    @Override
    protected boolean makesSense(PortStep step) {
        if (mistakes) {
            return true;
        }
        return switch (step.kind()) {
            case ANSWER -> {
                Call call = calls.get(step.number());
                yield call != null && call.open();
            }
            case RECEIVE, REPLY -> !closed;
            // When the owner ends, the port is closed.
            case FORGET -> owner == null || owner != step.number();
            default -> true;
        };
    }

    @Override
    protected BenchAnswer take(PortStep step) {
        int process = (int) step.number();
        return switch (step.kind()) {
            case SEND -> send(process);
            case CALL -> call(process);
            case RECEIVE -> receive(process);
            case REPLY -> reply(step.number());
            case ANSWER -> answer(step.number());
            case ROOM -> roomFor(port.room());
            case FORGET -> {
                port.forget(process);
                calls.values().stream()
                        .filter(call -> call.caller == process && call.open())
                        .forEach(call -> call.state = "its caller has ended");
                yield BenchAnswer.done();
            }
            case CLOSE -> {
                port.close();
                closed = true;
                yield BenchAnswer.done();
            }
        };
    }

    private BenchAnswer send(int sender) {
        messages++;
        SendResult result = port.send(sender, message(messages));
        if (result instanceof SendResult.Queued) {
            return queued(messages);
        }
        return result instanceof SendResult.WouldBlock ? wouldBlock() : orNull(result, serverGone());
    }

    private BenchAnswer call(int caller) {
        messages++;
        CallResult result = port.call(caller, message(messages));
        if (result instanceof CallResult.Queued queued) {
            calls.putIfAbsent(queued.call(), new Call(caller, "m" + messages));
            return queued(messages, queued.call());
        }
        return result instanceof CallResult.WouldBlock ? wouldBlock() : orNull(result, serverGone());
    }

    private BenchAnswer receive(int receiver) {
        ReceiveResult result = port.receive(receiver);
        if (owner == null) {
            owner = receiver;
        }
        if (result instanceof ReceiveResult.Received received) {
            String text = text(received.message());
            if (received.call() == MessagePort.NO_CALL) {
                return BenchAnswer.of(
                        text + " from process " + received.sender(), "프로세스 " + received.sender() + "의 " + text);
            }
            Call call = calls.get(received.call());
            if (call != null) {
                call.state = "received";
            }
            return BenchAnswer.of(
                    text + " from process " + received.sender() + ", call " + received.call(),
                    "프로세스 " + received.sender() + "의 " + text + ", 호출 " + received.call());
        }
        return result instanceof ReceiveResult.WouldBlock ? wouldBlock() : orNull(result, notOwner());
    }

    private BenchAnswer reply(long number) {
        messages++;
        ReplyResult result = port.reply(number, message(messages));
        if (result instanceof ReplyResult.Delivered) {
            Call call = calls.get(number);
            if (call != null) {
                call.state = "answered with m" + messages;
            }
            return delivered(messages);
        }
        return result instanceof ReplyResult.CallerGone ? callerGone() : orNull(result, noSuchCall());
    }

    private BenchAnswer answer(long number) {
        AnswerResult result = port.answer(number);
        if (result instanceof AnswerResult.Answered answered) {
            Call call = calls.get(number);
            if (call != null) {
                call.state = "answer given out";
            }
            return answered(text(answered.answer()));
        }
        return result instanceof AnswerResult.WouldBlock ? wouldBlock() : orNull(result, serverGone());
    }

    private static BenchAnswer orNull(@Nullable Object result, BenchAnswer otherwise) {
        return result == null ? BenchAnswer.of("null", "null") : otherwise;
    }

    private static Message message(int number) {
        return Message.of(("m" + number).getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(@Nullable Message message) {
        return message == null ? "null" : new String(message.bytes(), StandardCharsets.US_ASCII);
    }

    @Override
    protected List<String> tables() {
        List<String> lines = new ArrayList<>();
        lines.add((owner == null ? "nobody owns the port" : "process " + owner + " owns the port")
                + (closed ? ", which is closed" : ""));
        calls.forEach((number, call) ->
                lines.add("call " + number + " of process " + call.caller + ", " + call.request + ": " + call.state));
        return lines;
    }
}
