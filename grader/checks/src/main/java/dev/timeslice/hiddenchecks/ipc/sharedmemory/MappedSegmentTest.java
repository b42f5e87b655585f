package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import dev.timeslice.ipc.sharedmemory.MappedSegment;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

class MappedSegmentTest {
    private static final long VALUE = 0x0102_0304_0506_0708L;

    @Check("all-ways-meet")
    void whatIsStoredOneWayIsLoadedTheOther() {
        MappedSegment writer = new MappedSegment(ByteBuffer.allocateDirect(32));
        ByteBuffer memory = ByteBuffer.allocateDirect(32);
        MappedSegment one = new MappedSegment(memory);
        MappedSegment other = new MappedSegment(memory);
        equal("size()", 4, writer.size());
        for (int word = 0; word < 4; word++) {
            one.store(word, VALUE + word);
            equal("store(" + word + ", x), load(" + word + ")", VALUE + word, other.load(word));
            equal("store(" + word + ", x), loadAcquire(" + word + ")", VALUE + word, other.loadAcquire(word));
            other.storeRelease(word, -VALUE - word);
            equal("storeRelease(" + word + ", x), load(" + word + ")", -VALUE - word, one.load(word));
            equal("storeRelease(" + word + ", x), loadAcquire(" + word + ")", -VALUE - word, one.loadAcquire(word));
        }
        for (int word = 0; word < 4; word++) {
            equal("word " + word + " after all", -VALUE - word, one.load(word));
            equal("a word of another segment", 0, writer.load(word));
        }
    }

    @Check("words-have-bounds")
    void aWordThatIsNotThereIsRefusedAndSoIsMemoryWithoutWholeWords() {
        ByteBuffer memory = ByteBuffer.allocateDirect(64);
        memory.limit(32);
        MappedSegment segment = new MappedSegment(memory);
        // Eight times the last two is 0 and 8 in an int.
        for (int word : new int[] {4, 5, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 29, (1 << 29) + 1}) {
            refused("load(" + word + ")", () -> segment.load(word));
            refused("store(" + word + ", 1)", () -> segment.store(word, 1));
            refused("loadAcquire(" + word + ")", () -> segment.loadAcquire(word));
            refused("storeRelease(" + word + ", 1)", () -> segment.storeRelease(word, 1));
        }
        for (int i = 0; i < 64; i++) {
            equal(
                    "byte " + i + " after refused stores",
                    0,
                    memory.duplicate().clear().get(i));
        }
        for (int length : new int[] {0, 4, 12}) {
            try {
                MappedSegment made = new MappedSegment(ByteBuffer.allocateDirect(length));
                throw CheckFailure.failed(Message.of(
                                "Memory of %d bytes is no segment: IllegalArgumentException, but one of %d words was made.",
                                "%d바이트는 세그먼트가 될 수 없으므로 IllegalArgumentException이어야 하는데, 워드가 %d개인 세그먼트가 만들어졌습니다.")
                        .with(length, made.size()));
            } catch (IllegalArgumentException expected) {
                // As it should be.
            }
        }
    }

    @Check("buffer-belongs-to-its-owner")
    void theBuffersOwnStateIsItsOwners() {
        ByteBuffer memory = ByteBuffer.allocateDirect(48);
        memory.position(8).limit(40);
        MappedSegment segment = new MappedSegment(memory);
        equal("size() of the bytes from 8 to 40", 4, segment.size());
        equal("position() of the buffer afterwards", 8, memory.position());
        segment.store(0, VALUE);
        segment.storeRelease(3, VALUE + 1);
        equal("the first byte of the first word", 8, memory.get(8));
        equal("the first byte of the last word", 9, memory.get(32));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            memory.clear().position(24).order(order);
            equal("load(0) after the buffer has got the order " + order, VALUE, segment.load(0));
            equal("loadAcquire(0) after the buffer has got the order " + order, VALUE, segment.loadAcquire(0));
            equal("load(3) after the buffer has got another position", VALUE + 1, segment.load(3));
        }
    }

    private static void refused(String call, Runnable made) {
        try {
            made.run();
        } catch (IndexOutOfBoundsException expected) {
            return;
        }
        throw CheckFailure.failed(Message.of(
                        "%s must throw an IndexOutOfBoundsException: there are 4 words.",
                        "워드가 4개이므로 %s은(는) IndexOutOfBoundsException을 던져야 합니다.")
                .with(call));
    }

    private static void equal(String what, long expected, long actual) {
        if (expected != actual) {
            throw CheckFailure.failed(Message.of("%s: expected %s, but got %s.", "%s: 기대한 값은 %s이고, 실제 값은 %s입니다.")
                    .with(what, shown(expected), shown(actual)));
        }
    }

    private static String shown(long value) {
        return value > -1000 && value < 1000 ? "" + value : "0x" + Long.toHexString(value);
    }
}
