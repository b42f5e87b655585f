package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.CLOSED;
import static dev.timeslice.model.ipc.RingLayout.HEAD;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static dev.timeslice.model.ipc.RingLayout.TAIL;

import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

/** What should lie in a segment, beside what does. */
final class Words {
    private final SharedSegment segment;
    private final long[] expected;

    Words(SharedSegment segment) {
        this.segment = segment;
        expected = new long[segment.size()];
    }

    /** From now on this word should be so. */
    Words store(int word, long value) {
        expected[word] = value;
        return this;
    }

    /** All words are as they should be. */
    void expect(String after) {
        for (int word = 0; word < expected.length; word++) {
            if (segment.load(word) != expected[word]) {
                throw CheckFailure.failed(Message.of(
                                "After %s word %d (%s) should be %d, but it is %d.",
                                "%s 다음에 워드 %d(%s)은(는) %d이어야 하는데 %d입니다.")
                        .with(after, word, name(word), expected[word], segment.load(word)));
            }
        }
    }

    private static String name(int word) {
        return switch (word) {
            case TAIL -> "tail";
            case CLOSED -> "closed";
            case HEAD -> "head";
            default -> word < SLOTS ? "-" : "slot " + (word - SLOTS);
        };
    }
}
