package dev.timeslice.testkit.rings;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls of both ends of one ring, one after the other, with the answers that they have to get: {@code story.put(11, true).take(11)}.
 *
 * <p>A failure shows the story as a numbered list, up to the call that was answered wrongly.
 */
public final class RingStory {
    private static final String ILLEGAL_STATE = "IllegalStateException";

    private final ClosableRing producer;
    private final ClosableRing consumer;
    private final List<String> lines = new ArrayList<>();

    private RingStory(String described, ClosableRing producer, ClosableRing consumer) {
        this.producer = producer;
        this.consumer = consumer;
        lines.add(described);
    }

    /**
     * About both ends over a segment.
     *
     * @param described what the segment is like, in words that fit both languages
     * @param ring makes an end
     */
    public static RingStory about(
            String described, SharedSegment segment, Function<? super SharedSegment, ? extends ClosableRing> ring) {
        return new RingStory(described, ring.apply(segment), ring.apply(segment));
    }

    /** The producer puts a number; whether there is room for it. */
    public RingStory put(long value, boolean expected) {
        return expect("put(" + value + ")", "" + expected, () -> "" + producer.put(value));
    }

    /** The producer tries to put a number and is told that it must not. */
    public RingStory putRefused(long value) {
        return expect("put(" + value + ")", ILLEGAL_STATE, () -> "" + producer.put(value));
    }

    /** The consumer takes a number. */
    public RingStory take(long expected) {
        return expect("take()", "" + expected, this::taken);
    }

    /** The consumer finds nothing. */
    public RingStory takeNothing() {
        return expect("take()", "nothing", this::taken);
    }

    /** The consumer tries to take and is told that this is no ring any more. */
    public RingStory takeRefused() {
        return expect("take()", ILLEGAL_STATE, this::taken);
    }

    private String taken() {
        OptionalLong found = consumer.take();
        return found.isPresent() ? "" + found.getAsLong() : "nothing";
    }

    /** The producer closes. */
    public RingStory close() {
        return expect("close()", "done", () -> {
            producer.close();
            return "done";
        });
    }

    /** The consumer asks whether that was all. */
    public RingStory finished(boolean expected) {
        return expect("isFinished()", "" + expected, () -> "" + consumer.isFinished());
    }

    private RingStory expect(String call, String expected, Supplier<String> answer) {
        String actual;
        try {
            actual = answer.get();
        } catch (NotImplemented | ForbiddenApi e) {
            throw e;
        } catch (RuntimeException e) {
            actual = e.getClass().getSimpleName();
        }
        int number = lines.size();
        if (!expected.equals(actual)) {
            lines.add(number + ". " + call);
            lines.add("     expected  " + expected);
            lines.add("     actual    " + actual);
            throw CheckFailure.failed(
                    Message.of(
                                    "Call %d, %s, was answered wrongly: expected %s, but got %s.",
                                    "%d번째 호출 %s의 답이 틀렸습니다. 기대한 답은 %s이고, 실제 답은 %s입니다.")
                            .with(number, call, expected, actual),
                    String.join("\n", lines));
        }
        lines.add(number + ". " + call + "  ->  " + actual);
        return this;
    }
}
