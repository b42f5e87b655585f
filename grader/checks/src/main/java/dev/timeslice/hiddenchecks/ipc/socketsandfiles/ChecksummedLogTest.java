package dev.timeslice.hiddenchecks.ipc.socketsandfiles;

import dev.timeslice.ipc.socketsandfiles.ChecksummedLog;
import dev.timeslice.model.exchange.ByteStore;
import dev.timeslice.model.exchange.DamagedLog;
import dev.timeslice.model.exchange.RecordLog;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.exchange.LogStory;
import dev.timeslice.testkit.exchange.MemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ChecksummedLogTest {
    private static final String CLASS = "dev.timeslice.ipc.socketsandfiles.ChecksummedLog";
    private static final int MOST = 100;
    private static final String TITLE = "new ChecksummedLog(store, " + MOST + ")";

    private static LogStory log(MemoryStore store) {
        return LogStory.about(store, TITLE, held -> new ChecksummedLog(held, MOST));
    }

    /** What the reference writes for these records. */
    private static byte[] written(CheckContext context, String... records) {
        MemoryStore store = MemoryStore.of();
        RecordLog reference = reference(context, store);
        try {
            for (String record : records) {
                reference.append(bytes(record));
            }
            return store.bytes();
        } catch (IOException e) {
            throw new IllegalStateException("the reference cannot write to memory", e);
        }
    }

    private static RecordLog reference(CheckContext context, ByteStore store) {
        return context.reference(RecordLog.class, CLASS, store, MOST);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a process dies in the middle of, the shortest first. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Life(byte[] held, List<String> records) {}

    @Check("death-after-any-byte")
    void whereverAProcessDiesTheNextOneFindsAllWholeRecords(CheckContext context) {
        byte[] one = written(context, "one");
        List<Life> lives = List.of(
                new Life(new byte[0], List.of("a")),
                new Life(new byte[0], List.of("ab", "c")),
                new Life(one, List.of("a", "bcd")),
                new Life(Arrays.copyOf(written(context, "one", "long enough"), one.length + 13), List.of("ab", "c")),
                new Life(Arrays.copyOf(written(context, "one", "two"), one.length + 3), List.of("a longer one")));
        for (Life life : lives) {
            int changes = 1;
            while (dies(context, life, changes)) {
                changes++;
            }
        }
    }

    /** Whether the process dies at all after so many changes; where it does not, it comes to its end. */
    private static boolean dies(CheckContext context, Life life, int changes) {
        MemoryStore store = MemoryStore.of(life.held());
        LogStory story = log(store);
        store.diesAfter(changes);
        List<String> confirmed = wholeRecords(context, life.held(), story);
        boolean died = false;
        for (String record : life.records()) {
            died = story.appendDies(record);
            if (died) {
                break;
            }
            confirmed.add(record);
        }
        // The bytes decide whether the record in whose writing it died is whole.
        List<String> left = wholeRecords(context, store.bytes(), story);
        if (left.size() < confirmed.size() || !left.subList(0, confirmed.size()).equals(confirmed)) {
            throw story.failed(Message.of(
                            "These records should be in the store: %s. But whole are only %s.",
                            "저장소에 있어야 할 레코드는 %s인데, 온전한 것은 %s뿐입니다.")
                    .with(confirmed, left));
        }
        List<String> right = new ArrayList<>(left);
        story.nextProcess().expectRecords(right).append("next");
        right.add("next");
        story.expectRecords(right).nextProcess().expectRecords(right);
        return died;
    }

    private static List<String> wholeRecords(CheckContext context, byte[] held, LogStory story) {
        try {
            return new ArrayList<>(reference(context, MemoryStore.of(held)).records().stream()
                    .map(data -> new String(data, StandardCharsets.ISO_8859_1))
                    .toList());
        } catch (DamagedLog damage) {
            throw story.failed(Message.of(
                            "Who dies while appending leaves the beginning of a record, but here the record at byte %d is whole"
                                    + " and wrong: write from the first byte to the last.",
                            "덧붙이다가 죽으면 레코드의 앞부분이 남아야 하는데, 여기서는 %d번째 바이트의 레코드가 끝까지 있으면서 틀렸습니다."
                                    + " 첫 바이트부터 마지막 바이트까지 차례로 쓰세요.")
                    .with(damage.position()));
        } catch (IOException e) {
            throw new IllegalStateException("the reference cannot read from memory", e);
        }
    }

    @Check("short-reads-and-writes")
    void aReadOrAWriteMayDoLessThanItWasAskedFor(CheckContext context) {
        byte[] torn = Arrays.copyOf(written(context, "first", "second"), 25);
        for (int most = 1; most <= 9; most++) {
            log(MemoryStore.of().atOnce(most))
                    .append("first")
                    .append("second")
                    .expectRecords("first", "second")
                    .expectBytes(written(context, "first", "second"));
            log(MemoryStore.of(torn).atOnce(most))
                    .expectRecords("first")
                    .expectRecovered(12)
                    .append("third")
                    .expectRecords("first", "third");
        }
    }

    @Check("damage-is-no-torn-tail")
    void aRecordThatIsWholeAndWrongIsNotCutOff(CheckContext context) {
        byte[] three = written(context, "one", "two", "three");
        int second = 11;
        int third = 22;
        log(changed(three, second + 8, 'T')).expectDamage(second);
        log(changed(three, second + 5, 0)).expectDamage(second);
        log(changed(three, 10, 'E')).expectDamage(0);
        // The last record is as long as it says, so nobody has died while writing it.
        log(changed(three, three.length - 1, 'E')).expectDamage(third);
        log(changed(three, second + 3, 0)).expectDamage(second);
        log(changed(three, second, 0x80)).expectDamage(second);
        log(changed(three, second + 3, MOST + 1)).expectDamage(second);
        // Eight zeros: the checksum of nothing is 0, but a record holds something.
        log(MemoryStore.of(Arrays.copyOf(three, three.length + 8))).expectDamage(three.length);
        log(MemoryStore.of(Arrays.copyOf(three, three.length + 7)))
                .expectRecords("one", "two", "three")
                .expectRecovered(7);
    }

    private static MemoryStore changed(byte[] bytes, int place, int value) {
        byte[] changed = bytes.clone();
        changed[place] = (byte) value;
        return MemoryStore.of(changed);
    }

    @Check("others-append-meanwhile")
    void twoProcessesTakeTurnsOnOneStore(CheckContext context) throws IOException {
        MemoryStore store = MemoryStore.of();
        LogStory mine = log(store);
        LogStory other = LogStory.about(store, "the other process", held -> new ChecksummedLog(held, MOST));
        mine.append("a");
        other.expectRecords("a").append("bb");
        mine.append("ccc").expectRecords("a", "bb", "ccc");
        other.expectRecords("a", "bb", "ccc");
        byte[] torn = Arrays.copyOf(written(context, "the other dies"), 15);
        store.write(store.size(), torn, 0, torn.length);
        mine.expectRecords("a", "bb", "ccc").append("d").expectRecords("a", "bb", "ccc", "d");
        other.append("e").expectRecords("a", "bb", "ccc", "d", "e");
    }

    @Check("append-that-fails-leaves-nothing")
    void anAppendThatFailsLeavesNothingBehind() {
        for (int room = 0; room < 12; room++) {
            log(MemoryStore.of())
                    .append("one")
                    .appendWithoutRoom("four", room)
                    .expectRecords("one")
                    .append("two")
                    .expectRecords("one", "two")
                    .nextProcess()
                    .expectRecords("one", "two");
        }
    }

    @Check("only-possible-records-are-written")
    void whatCannotBeARecordIsNotWritten() throws IOException {
        for (int limit : new int[] {0, -1, (1 << 20) + 1}) {
            refuses("new ChecksummedLog(store, " + limit + ")", () -> new ChecksummedLog(MemoryStore.of(), limit));
        }
        MemoryStore store = MemoryStore.of();
        ChecksummedLog log = new ChecksummedLog(store, 3);
        log.append(bytes("abc"));
        byte[] before = store.bytes();
        refuses("append of no byte", () -> log.append(new byte[0]));
        refuses("append of 4 bytes where 3 are the most", () -> log.append(new byte[4]));
        if (!Arrays.equals(before, store.bytes())) {
            throw CheckFailure.failed(Message.of("What was refused has changed the store.", "거부한 덧붙이기가 저장소를 바꾸었습니다."));
        }
        log(MemoryStore.of()).append("m".repeat(MOST)).expectRecords("m".repeat(MOST));
    }

    private static void refuses(String what, Call call) throws IOException {
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(
                Message.of("It has to throw an IllegalArgumentException: %s.", "IllegalArgumentException을 던져야 합니다: %s.")
                        .with(what));
    }

    /** Something that may be refused. */
    private interface Call {
        void run() throws IOException;
    }
}
