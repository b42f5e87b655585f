package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.CLOSED;
import static dev.timeslice.model.ipc.RingLayout.HEAD;
import static dev.timeslice.model.ipc.RingLayout.HEADER;
import static dev.timeslice.model.ipc.RingLayout.MAGIC;
import static dev.timeslice.model.ipc.RingLayout.MOST_SLOTS;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static dev.timeslice.model.ipc.RingLayout.TAIL;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.rings.RingRun;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Two real processes, driven from outside: each is a JVM of its own, and all that they share is a file. */
class MappedRingTest {
    private static final String FILE = "dev.timeslice.ipc.sharedmemory.MappedRing";
    private static final String RING = "dev.timeslice.ipc.sharedmemory.WordRing";
    private static final int MILLION = 1_000_000;

    private static RingRun start(CheckContext context, BlackBox box) {
        return RingRun.start(box, FILE, RING, context.random("numbers").nextLong());
    }

    @Check("a-million-in-order")
    void aMillionNumbersComeEachOnceAndInOrder(CheckContext context, BlackBox box) {
        try (RingRun run = start(context, box)) {
            run.connect(1_000).beginPut(MILLION).beginClose().drain();
        }
        try (RingRun run = start(context, box)) {
            run.connect(3).beginPut(3_000).beginClose().drain();
        }
    }

    @Check("file-is-as-agreed")
    void anybodyCanReadTheFile(CheckContext context, BlackBox box) {
        try (RingRun run = start(context, box)) {
            run.connect(5);
            long[] expected = new long[HEADER + SLOTS + 5];
            expected[0] = MAGIC;
            expected[1] = 5;
            compare(run, expected);
            run.put(4).take(2);
            for (int i = 0; i < 4; i++) {
                expected[HEADER + SLOTS + i] = run.number(i);
            }
            expected[HEADER + TAIL] = 4;
            expected[HEADER + HEAD] = 2;
            compare(run, expected);
            run.beginClose().drain();
            expected[HEADER + CLOSED] = 1;
            expected[HEADER + HEAD] = 4;
            compare(run, expected);
        }
    }

    private static void compare(RingRun run, long[] expected) {
        long[] actual = run.words();
        if (actual.length != expected.length) {
            throw run.failed(Message.of("The file should have %d words, but has %d.", "파일의 워드는 %d개여야 하는데 %d개입니다.")
                    .with(expected.length, actual.length));
        }
        int different = Arrays.mismatch(expected, actual);
        if (different >= 0) {
            throw run.failed(Message.of(
                            "Word %d of the file should be 0x%s, but it is 0x%s.", "파일의 워드 %d은(는) 0x%s이어야 하는데 0x%s입니다.")
                    .with(different, Long.toHexString(expected[different]), Long.toHexString(actual[different])));
        }
    }

    @Check("lying-header-is-refused")
    void aFileThatIsNotWhatItSaysIsRefusedAndLeftAsItWas(CheckContext context, BlackBox box) {
        try (RingRun run = start(context, box)) {
            run.expectRefused(Message.of("of 0 bytes", "0바이트"), new byte[0])
                    .expectRefused(Message.of("of 40 bytes", "40바이트"), Arrays.copyOf(file(MAGIC, 2, HEADER), 40))
                    .expectRefused(Message.of("without the magic number", "매직 넘버가 없는"), file(0, 2, HEADER + SLOTS + 2))
                    .expectRefused(
                            Message.of("with the magic number backwards", "매직 넘버가 거꾸로 적힌"),
                            file(Long.reverseBytes(MAGIC), Long.reverseBytes(2), HEADER + SLOTS + 2))
                    .expectRefused(
                            Message.of("that says 3 slots and has 2", "슬롯이 3개라 하지만 2개인"),
                            file(MAGIC, 3, HEADER + SLOTS + 2))
                    .expectRefused(
                            Message.of("that says 2 slots and has 3", "슬롯이 2개라 하지만 3개인"),
                            file(MAGIC, 2, HEADER + SLOTS + 3))
                    .expectRefused(
                            Message.of("that says 100,000 slots and has 2", "슬롯이 100,000개라 하지만 2개인"),
                            file(MAGIC, 100_000, HEADER + SLOTS + 2))
                    .expectRefused(Message.of("with 0 slots", "슬롯이 0개인"), file(MAGIC, 0, HEADER + SLOTS))
                    .expectRefused(Message.of("with -1 slots", "슬롯이 -1개인"), file(MAGIC, -1, HEADER + SLOTS - 1))
                    .expectRefused(
                            Message.of("that says 2^32 + 2 slots and has 2", "슬롯이 2^32 + 2개라 하지만 2개인"),
                            file(MAGIC, (1L << 32) + 2, HEADER + SLOTS + 2))
                    .expectRefused(
                            Message.of("that says 2^61 + 2 slots and has 2", "슬롯이 2^61 + 2개라 하지만 2개인"),
                            file(MAGIC, (1L << 61) + 2, HEADER + SLOTS + 2))
                    .expectRefused(
                            Message.of("with one slot too many for any ring", "어떤 링보다도 슬롯이 하나 많은"),
                            file(MAGIC, MOST_SLOTS + 1, HEADER + SLOTS + MOST_SLOTS + 1));
        }
    }

    private static byte[] file(long magic, long capacity, int words) {
        ByteBuffer bytes = ByteBuffer.allocate(words * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putLong(0, magic).putLong(Long.BYTES, capacity).array();
    }

    @Check("file-is-not-taken-over")
    void aFileThatIsThereAlreadyIsNotTakenOver(CheckContext context, BlackBox box) {
        try (RingRun run = start(context, box)) {
            run.expectNotOverwritten(file(MAGIC, 2, HEADER + SLOTS + 2), 2);
        }
    }

    @Check("dead-producer-is-noticed")
    void whenTheProducerIsKilledTheConsumerGetsWhatWasPutAndLearnsOfIt(CheckContext context, BlackBox box) {
        try (RingRun run = start(context, box)) {
            run.connect(100).expectAlive(true).put(90).take(50).expectAlive(true);
            run.killProducer().expectAlive(false).takeRest().expectAlive(false);
        }
        try (RingRun run = start(context, box)) {
            run.connect(10).put(7).expectAlive(true);
            run.releaseByProducer().expectAlive(false).takeRest();
        }
    }
}
