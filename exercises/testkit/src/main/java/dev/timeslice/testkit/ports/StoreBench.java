package dev.timeslice.testkit.ports;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.PutResult;
import dev.timeslice.model.ipc.TakeResult;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.benches.Bench;
import dev.timeslice.testkit.benches.BenchAnswer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** A store of messages between a sender and a receiver. */
public final class StoreBench extends Bench<StoreStep> {
    /** What nobody has ever put. */
    private static final byte SCRIBBLE = 99;

    private final String described;
    private final MessageStore store;
    private final boolean busy;
    /** The bytes of each message that went in and did not come out, as far as lengths tell. */
    private final Deque<byte[]> inside = new ArrayDeque<>();

    private int taken;
    /** What the receiver has got, and what was in it at that time. */
    private final List<Delivery> deliveries = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Delivery(byte[] message, byte[] then) {}

    private StoreBench(int capacity, IntFunction<? extends MessageStore> maker, boolean busy) {
        this.described = "new BoundedStore(" + capacity + ")"
                + (busy
                        ? "; after each put the sender fills its array with 99, and the receiver keeps what it gets"
                        : "");
        this.store = maker.apply(capacity);
        this.busy = busy;
    }

    /** Sender and receiver leave their arrays alone. */
    public static StoreBench of(int capacity, IntFunction<? extends MessageStore> maker) {
        return new StoreBench(capacity, maker, false);
    }

    /** The sender uses its array for something else at once, and the receiver keeps what it gets. */
    public static StoreBench withBusyArrays(int capacity, IntFunction<? extends MessageStore> maker) {
        return new StoreBench(capacity, maker, true);
    }

    public static BenchAnswer stored() {
        return BenchAnswer.of("stored", "저장함");
    }

    public static BenchAnswer full() {
        return BenchAnswer.of("full", "가득 참");
    }

    public static BenchAnswer tooLong() {
        return BenchAnswer.of("too long", "너무 김");
    }

    public static BenchAnswer empty() {
        return BenchAnswer.of("empty", "비어 있음");
    }

    /** The receiver's buffer cannot hold the oldest message. */
    public static BenchAnswer tooSmall(int length) {
        return BenchAnswer.of(
                "the buffer is too small for " + length + (length == 1 ? " byte" : " bytes"),
                "버퍼가 " + length + "바이트에는 작음");
    }

    public static BenchAnswer free(int bytes) {
        return BenchAnswer.of(bytes + (bytes == 1 ? " byte free" : " bytes free"), "빈 공간 " + bytes + "바이트");
    }

    /** A message of these bytes that follow each other; {@code first} does not matter if there are none. */
    public static BenchAnswer message(int first, int count) {
        return message(following(first, count));
    }

    private static BenchAnswer message(byte[] bytes) {
        String shown = shown(bytes);
        return BenchAnswer.of(
                bytes.length + (bytes.length == 1 ? " byte" : " bytes") + (shown.isEmpty() ? "" : ": " + shown),
                bytes.length + "바이트" + (shown.isEmpty() ? "" : ": " + shown));
    }

    private static byte[] following(int first, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    /** As runs of numbers that follow each other: {@code 1..5, 9}. */
    private static String shown(byte[] bytes) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to + 1 < bytes.length && bytes[to + 1] == (byte) (bytes[to] + 1)) {
                to++;
            }
            runs.add((bytes[from] & 0xff) + (to == from ? "" : ".." + (bytes[to] & 0xff)));
            from = to + 1;
        }
        return String.join(", ", runs);
    }

    @Override
    protected String described() {
        return described;
    }

    @Override
    protected boolean makesSense(StoreStep step) {
        return true;
    }

    @Override
    protected BenchAnswer take(StoreStep step) {
        BenchAnswer answer = switch (step.kind()) {
            case PUT -> put(step.bytes());
            case TAKE -> takeInto(step.bytes());
            case FREE -> free(store.free());
        };
        for (Delivery earlier : deliveries) {
            if (!Arrays.equals(earlier.message(), earlier.then())) {
                return BenchAnswer.breach(
                        Message.of("a message that the receiver has got before has become %s", "수신자가 앞서 받은 메시지가 바뀜: %s")
                                .with(message(earlier.message()).words()));
            }
        }
        return answer;
    }

    private BenchAnswer put(int length) {
        byte[] message = following(taken + 1, length);
        byte[] own = message.clone();
        PutResult result = store.put(message);
        if (busy) {
            Arrays.fill(message, SCRIBBLE);
        }
        if (result instanceof PutResult.Stored) {
            taken += length;
            inside.add(own);
            return stored();
        }
        return result instanceof PutResult.Full
                ? full()
                : result instanceof PutResult.TooLong ? tooLong() : BenchAnswer.of("null", "null");
    }

    private BenchAnswer takeInto(int max) {
        TakeResult result = store.take(max);
        if (result instanceof TakeResult.Taken message && message.message() != null) {
            inside.poll();
            if (busy) {
                deliveries.add(new Delivery(message.message(), message.message().clone()));
            }
            return message(message.message());
        }
        if (result instanceof TakeResult.TooSmall small) {
            return tooSmall(small.length());
        }
        return result instanceof TakeResult.Empty ? empty() : BenchAnswer.of("null", "null");
    }

    @Override
    protected List<String> tables() {
        List<String> lines = new ArrayList<>();
        inside.forEach(message -> lines.add("message of " + message(message)));
        lines.add(inside.isEmpty() ? "no message" : free());
        return lines;
    }

    private String free() {
        try {
            return "free() is " + store.free();
        } catch (NotImplemented notYet) {
            return "free() is not implemented";
        }
    }
}
