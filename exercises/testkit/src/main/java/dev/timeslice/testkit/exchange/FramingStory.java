package dev.timeslice.testkit.exchange;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.Framing;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What happens to one {@link Framing}, step by step; a failure shows all steps. */
public final class FramingStory {
    private final Framing framing;
    private final StringBuilder told;
    private int steps;

    private FramingStory(Framing framing, String title) {
        this.framing = framing;
        this.told = new StringBuilder(title);
    }

    /**
     * @param title how the framing is made, such as {@code new LengthFraming(8)}
     */
    public static FramingStory about(Framing framing, String title) {
        return new FramingStory(framing, title);
    }

    /** Bytes come. They stand in the middle of the caller's array. */
    public FramingStory feed(int... bytes) {
        byte[] some = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            some[i] = (byte) bytes[i];
        }
        return feed(some);
    }

    /** The same. */
    public FramingStory feed(byte[] bytes) {
        step("feed(" + Bytes.hex(bytes) + ")");
        call(() -> {
            byte[] array = new byte[bytes.length + 2];
            System.arraycopy(bytes, 0, array, 1, bytes.length);
            framing.feed(array, 1, bytes.length);
            return "";
        });
        return this;
    }

    /** The stream ends. */
    public FramingStory end() {
        step("end()");
        call(() -> {
            framing.end();
            return "";
        });
        return this;
    }

    /** Asks, and compares. */
    public FramingStory expect(FrameResult right) {
        step("next()");
        String found = call(() -> shown(framing.next()));
        if (!found.equals(shown(right))) {
            throw differs(shown(right), found);
        }
        told.append("  ->  ").append(found);
        return this;
    }

    /** A message with this text. */
    public static FrameResult message(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return new FrameResult.Message(bytes);
    }

    /**
     * Tells stories about one stream of bytes, the shortest first, to the code under test and to the reference.
     *
     * @throws CheckFailure with the first story in which they answer differently
     */
    public static void agree(
            String title,
            byte[] stream,
            Supplier<Framing> tried,
            Supplier<Framing> reference,
            SequenceSearch<FramingStep> stories) {
        stories.<CheckFailure>firstFailing(steps -> {
                    try {
                        tell(title, stream, tried.get(), reference.get(), steps);
                        return Optional.empty();
                    } catch (CheckFailure failure) {
                        return Optional.of(failure);
                    }
                })
                .ifPresent(finding -> {
                    throw finding.failure();
                });
    }

    private static void tell(String title, byte[] stream, Framing tried, Framing reference, List<FramingStep> steps) {
        FramingStory story = about(tried, title);
        int position = 0;
        boolean ended = false;
        for (FramingStep step : steps) {
            if (step instanceof FramingStep.Feed feed) {
                int count = Math.min(feed.count(), stream.length - position);
                if (count > 0 && !ended) {
                    byte[] piece = Arrays.copyOfRange(stream, position, position + count);
                    reference.feed(piece, 0, count);
                    story.feed(piece);
                    position += count;
                }
            } else if (step instanceof FramingStep.End) {
                ended = true;
                reference.end();
                story.end();
            } else {
                story.expect(reference.next());
            }
        }
    }

    private void step(String what) {
        steps++;
        told.append('\n').append(steps).append(". ").append(what);
    }

    private String call(Supplier<String> call) {
        try {
            return call.get();
        } catch (NotImplemented | ForbiddenApi own) {
            throw own;
        } catch (RuntimeException | OutOfMemoryError thrown) {
            throw CheckFailure.failed(
                    Message.of("The last step should not throw, but threw %s.", "마지막 단계는 예외를 던지지 않아야 하는데 %s을(를) 던졌습니다.")
                            .with(thrown.getClass().getName()),
                    told.toString());
        }
    }

    private CheckFailure differs(String right, String found) {
        told.append("\n     expected  ")
                .append(right)
                .append("\n     actual    ")
                .append(found);
        return CheckFailure.failed(
                Message.of("In step %d the answer should be <%s>, but is <%s>.", "%d단계의 답은 <%s>이어야 하는데 <%s>입니다.")
                        .with(steps, right, found),
                told.toString());
    }

    private static String shown(FrameResult result) {
        if (result instanceof FrameResult.Message message) {
            return "Message[" + Bytes.hex(message.bytes()) + "]";
        }
        return String.valueOf(result);
    }
}
