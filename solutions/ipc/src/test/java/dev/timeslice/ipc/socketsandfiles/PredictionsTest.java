package dev.timeslice.ipc.socketsandfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.ipc.StoredPredictions;
import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.testkit.exchange.MemoryStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers and evidence that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private final StoredPredictions stored;

    PredictionsTest() throws IOException {
        stored = StoredPredictions.of("sockets-and-files");
    }

    @Test
    void twoMessagesAreWholeAfterTwoReads() {
        LengthFraming framing = new LengthFraming(100);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int length : new int[] {3, 5, 2, 6}) {
            stream.writeBytes(framing.encode(new byte[length]));
        }
        byte[] bytes = stream.toByteArray();
        StringBuilder lines = new StringBuilder();
        int afterTwo = 0;
        for (int read = 1, from = 0; from < bytes.length; read++, from += 10) {
            int count = Math.min(10, bytes.length - from);
            framing.feed(bytes, from, count);
            int messages = 0;
            while (framing.next() instanceof FrameResult.Message) {
                messages++;
            }
            afterTwo += read <= 2 ? messages : 0;
            lines.append("read %d, %d bytes: %d message%n".formatted(read, count, messages));
        }

        assertThat(portable(lines)).isEqualTo(stored.evidence("predict-messages"));
        assertThat(String.valueOf(afterTwo)).isEqualTo(stored.answer("predict-messages"));
    }

    private static String portable(StringBuilder lines) {
        return lines.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void threeWithTheLowestByteFirstIsMillions() {
        LengthFraming framing = new LengthFraming(1000);
        framing.feed(new byte[] {3, 0, 0, 0}, 0, 4);

        FrameResult result = framing.next();

        assertThat("bytes 03 00 00 00, at most 1000: " + result + "\n")
                .isEqualTo(stored.evidence("predict-byte-order"));
        assertThat(result).isEqualTo(new FrameResult.Refused(Integer.parseInt(stored.answer("predict-byte-order"))));
    }

    @Test
    void aTornTailIsCutOffBeforeTheNextRecord() throws IOException {
        MemoryStore store = MemoryStore.of();
        ChecksummedLog log = new ChecksummedLog(store, 100);
        for (int i = 0; i < 3; i++) {
            log.append(new byte[10]);
        }
        StringBuilder lines = new StringBuilder("three records: " + store.size() + " bytes\n");
        store.write(store.size(), store.bytes(), 0, 13);
        lines.append("and a torn tail: ").append(store.size()).append(" bytes\n");
        log.recover();
        lines.append("recovered: ").append(store.size()).append(" bytes\n");
        log.append(new byte[4]);
        lines.append("appended: ").append(store.size()).append(" bytes\n");

        assertThat(lines.toString()).isEqualTo(stored.evidence("predict-torn"));
        assertThat(String.valueOf(store.size())).isEqualTo(stored.answer("predict-torn"));
    }

    @Test
    void whoReadsWithoutTheLockRepeatsANumber() throws IOException {
        ChecksummedLog log = new ChecksummedLog(MemoryStore.of(), 100);
        log.append(new byte[] {7});
        StringBuilder lines = new StringBuilder();
        int first = last(log);
        lines.append("first  reads ").append(first).append('\n');
        int second = last(log);
        lines.append("second reads ").append(second).append('\n');
        log.append(new byte[] {(byte) (first + 1)});
        lines.append("first  writes ").append(last(log)).append('\n');
        log.append(new byte[] {(byte) (second + 1)});
        lines.append("second writes ").append(last(log)).append('\n');
        List<String> numbers =
                log.records().stream().map(data -> String.valueOf(data[0])).toList();
        lines.append("the log: ").append(String.join(" ", numbers)).append('\n');

        assertThat(lines.toString()).isEqualTo(stored.evidence("predict-numbers"));
        assertThat(String.join(" ", numbers.subList(1, 3))).isEqualTo(stored.answer("predict-numbers"));
    }

    private static int last(ChecksummedLog log) throws IOException {
        List<byte[]> records = log.records();
        return records.get(records.size() - 1)[0];
    }

    @Test
    void halfARecordIsFoundAndCutOff() throws IOException {
        MemoryStore whole = MemoryStore.of();
        new ChecksummedLog(whole, 100).append(new byte[10]);
        MemoryStore half = MemoryStore.of(Arrays.copyOf(whole.bytes(), 9));
        ChecksummedLog log = new ChecksummedLog(half, 100);

        String lines = "half a record: " + half.size() + " of " + whole.size() + " bytes\nrecords(): " + log.records()
                + "\nrecover() cuts " + log.recover() + " bytes off\n";

        assertThat(lines).isEqualTo(stored.evidence("predict-killed"));
        assertThat(stored.answer("predict-killed")).isEqualTo("torn");
    }
}
