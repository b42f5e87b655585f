package dev.timeslice.publicchecks.ipc.sharedmemory;

import dev.timeslice.ipc.sharedmemory.MappedSegment;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Memory outside the heap, as a file's is. */
class MappedSegmentTest {

    @Check("words-are-little-endian")
    void theLowestByteOfAWordComesFirst() {
        ByteBuffer memory = ByteBuffer.allocateDirect(16);
        MappedSegment segment = new MappedSegment(memory);
        segment.store(1, 0x0102030405060708L);
        holds(memory, "store(1, 0x0102030405060708)", 0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1);
        segment.storeRelease(0, 258);
        holds(memory, "storeRelease(0, 258)", 2, 1, 0, 0, 0, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    private static void holds(ByteBuffer memory, String after, int... expected) {
        byte[] bytes = new byte[expected.length];
        byte[] actual = new byte[expected.length];
        for (int i = 0; i < expected.length; i++) {
            bytes[i] = (byte) expected[i];
            actual[i] = memory.get(i);
        }
        if (!Arrays.equals(bytes, actual)) {
            throw CheckFailure.failed(Message.of(
                            "After %s the bytes in memory should be %s, but they are %s.",
                            "%s 다음에 메모리의 바이트는 %s이어야 하는데 실제로는 %s입니다.")
                    .with(after, Arrays.toString(bytes), Arrays.toString(actual)));
        }
    }
}
