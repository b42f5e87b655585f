package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.ByteStore;
import dev.timeslice.model.exchange.DamagedLog;
import dev.timeslice.model.exchange.RecordLog;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What processes do with one store, one after the other, each by a log of its own; a failure shows all steps and the store's bytes. */
public final class LogStory {
    private final Function<ByteStore, RecordLog> maker;
    private final StringBuilder told;
    private MemoryStore store;
    private RecordLog log;
    private int steps;

    private LogStory(MemoryStore store, String title, Function<ByteStore, RecordLog> maker) {
        this.store = store;
        this.maker = maker;
        this.log = maker.apply(store);
        this.told = new StringBuilder(title)
                .append("; the store holds\n")
                .append(store.picture().indent(2));
    }

    /**
     * @param title how the log is made, such as {@code new ChecksummedLog(store, 100)}
     * @param maker makes it
     */
    public static LogStory about(MemoryStore store, String title, Function<ByteStore, RecordLog> maker) {
        return new LogStory(store, title, maker);
    }

    /** Appends a text of Latin letters. */
    public LogStory append(String text) {
        step("append(\"" + text + "\")");
        run(() -> log.append(bytes(text)));
        return this;
    }

    /** Appends, and the process dies in between: whether it does. */
    public boolean appendDies(String text) {
        step("append(\"" + text + "\")");
        try {
            run(() -> log.append(bytes(text)));
            return false;
        } catch (MemoryStore.Died died) {
            told.append("  ->  the process dies, having changed ")
                    .append(store.changes())
                    .append(" bytes");
            return true;
        }
    }

    /** Appends while there is no room; the call has to say so. */
    public LogStory appendWithoutRoom(String text, int bytes) {
        store.fullAfter(bytes);
        step("append(\"" + text + "\"), with room for " + bytes + " bytes");
        try {
            log.append(bytes(text));
        } catch (DamagedLog damage) {
            throw failed(Message.of("Nothing is damaged, but it threw %s.", "손상된 것이 없는데 %s을(를) 던졌습니다.")
                    .with(damage));
        } catch (IOException expected) {
            told.append("  ->  IOException");
            return this;
        }
        throw failed(Message.of(
                "The store had no room, so append has to throw the store's IOException, but it returned.",
                "저장소에 자리가 없었으므로 append는 저장소의 IOException을 던져야 하는데 그냥 돌아왔습니다."));
    }

    /** From now on another process uses the bytes that are there. */
    public LogStory nextProcess() {
        step("another process");
        store = MemoryStore.of(store.bytes());
        log = maker.apply(store);
        return this;
    }

    /** Reads all records, and compares. */
    public LogStory expectRecords(List<String> right) {
        step("records()");
        List<String> found = read();
        told.append("  ->  ").append(found);
        if (!found.equals(right)) {
            throw failed(Message.of("The records should be %s, but are %s.", "레코드는 %s이어야 하는데 %s입니다.")
                    .with(right, found));
        }
        return this;
    }

    /** The same for what was expected one after the other. */
    public LogStory expectRecords(String... right) {
        return expectRecords(List.of(right));
    }

    private List<String> read() {
        Object[] records = new Object[1];
        run(() -> records[0] = log.records().stream()
                .map(data -> new String(data, StandardCharsets.ISO_8859_1))
                .toList());
        @SuppressWarnings("unchecked")
        List<String> texts = (List<String>) records[0];
        return texts;
    }

    /** Cuts a torn tail off, and compares how long it was. */
    public LogStory expectRecovered(long right) {
        step("recover()");
        long[] cut = new long[1];
        run(() -> cut[0] = log.recover());
        told.append("  ->  ").append(cut[0]);
        if (cut[0] != right) {
            throw failed(Message.of(
                            "recover() should cut %d bytes off, but says that it has cut %d off.",
                            "recover()는 %d바이트를 잘라 내야 하는데 %d바이트를 잘랐다고 합니다.")
                    .with(right, cut[0]));
        }
        return this;
    }

    /** Compares the store's bytes. */
    public LogStory expectBytes(byte[] right) {
        if (!Arrays.equals(right, store.bytes())) {
            throw failed(
                    Message.of("The store should hold <%s>, but holds <%s>.", "저장소에는 <%s>이(가) 있어야 하는데 <%s>이(가) 있습니다.")
                            .with(Bytes.hex(right), Bytes.hex(store.bytes())));
        }
        return this;
    }

    /** Every call has to tell that the record at a place is damaged, and to leave it as it is. */
    public LogStory expectDamage(long position) {
        byte[] before = store.bytes();
        expectDamage("records()", position, () -> log.records());
        expectDamage("recover()", position, () -> log.recover());
        expectDamage("append(\"x\")", position, () -> log.append(bytes("x")));
        if (!Arrays.equals(before, store.bytes())) {
            throw failed(Message.of(
                    "A damaged record is no torn tail: nothing may be changed, for good records may stand behind it.",
                    "손상된 레코드는 찢긴 꼬리가 아닙니다. 그 뒤에 온전한 레코드가 있을 수 있으므로 아무것도 바꾸면 안 됩니다."));
        }
        return this;
    }

    private void expectDamage(String call, long position, Call asked) {
        step(call);
        try {
            asked.run();
        } catch (DamagedLog damage) {
            told.append("  ->  ").append(damage.getMessage());
            if (damage.position() == position) {
                return;
            }
            throw failed(Message.of(
                            "The damaged record begins at byte %d, but DamagedLog says %d.",
                            "손상된 레코드는 %d번째 바이트에서 시작하는데 DamagedLog는 %d이라고 합니다.")
                    .with(position, damage.position()));
        } catch (IOException other) {
            throw failed(Message.of("It should throw DamagedLog, but threw %s.", "DamagedLog를 던져야 하는데 %s을(를) 던졌습니다.")
                    .with(other));
        }
        throw failed(Message.of(
                        "The record at byte %d is whole and yet wrong, so %s has to throw DamagedLog, but it returned.",
                        "%d번째 바이트의 레코드는 끝까지 있지만 틀렸으므로 %s은(는) DamagedLog를 던져야 하는데 그냥 돌아왔습니다.")
                .with(position, call));
    }

    /** The store's bytes. */
    public byte[] bytes() {
        return store.bytes();
    }

    /** A failure, with all steps and the store's bytes. */
    public CheckFailure failed(Message sentence) {
        return CheckFailure.failed(
                sentence, told + "\nthe store holds now\n" + store.picture().indent(2));
    }

    private void step(String what) {
        steps++;
        told.append(steps == 1 ? "" : "\n").append(steps).append(". ").append(what);
    }

    private void run(Call call) {
        try {
            call.run();
        } catch (IOException thrown) {
            throw failed(
                    Message.of("The last step should not throw, but threw %s.", "마지막 단계는 예외를 던지지 않아야 하는데 %s을(를) 던졌습니다.")
                            .with(thrown));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A call of the log. */
    private interface Call {
        void run() throws IOException;
    }
}
