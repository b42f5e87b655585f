package dev.timeslice.hiddenchecks.ipc.socketsandfiles;

import static dev.timeslice.testkit.exchange.FramingStory.message;

import dev.timeslice.ipc.socketsandfiles.LengthFraming;
import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.Framing;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.exchange.FramingStep;
import dev.timeslice.testkit.exchange.FramingStory;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class LengthFramingTest {
    private static final String CLASS = "dev.timeslice.ipc.socketsandfiles.LengthFraming";
    private static final FrameResult INCOMPLETE = new FrameResult.Incomplete();
    private static final int MIB = 1 << 20;

    /** Steps of the longest stories that are all told. */
    private static final int EVERY_STORY = 4;

    private static FramingStory framing(int mostBytes) {
        return FramingStory.about(new LengthFraming(mostBytes), title(mostBytes));
    }

    private static String title(int mostBytes) {
        return "new LengthFraming(" + mostBytes + ")";
    }

    @Check("any-cut-gives-the-same-messages")
    void howeverTheStreamIsCutTheMessagesAreTheSame(CheckContext context) {
        SequenceSearch<FramingStep> stories = SequenceSearch.over(List.of(
                new FramingStep.Next(),
                new FramingStep.Feed(1),
                new FramingStep.Feed(3),
                new FramingStep.Feed(5),
                new FramingStep.Feed(20),
                new FramingStep.End()));
        agree(context, 8, stream("a", "bc", "d"), stories.allUpTo(EVERY_STORY));
        Random random = context.random("streams");
        for (int i = 0; i < 20; i++) {
            int most = 1 + random.nextInt(300);
            byte[] stream = stream(random, most);
            agree(context, most, stream, stories.thenRandom(random, 5, 120, r -> step(r, most)));
        }
    }

    private static FramingStep step(Random random, int most) {
        return switch (random.nextInt(40)) {
            case 0 -> new FramingStep.End();
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> new FramingStep.Feed(1 + random.nextInt(2 * most + 8));
            case 10, 11, 12, 13, 14, 15 -> new FramingStep.Feed(1 + random.nextInt(4));
            default -> new FramingStep.Next();
        };
    }

    /** Messages of all lengths, and a lie at the end now and then. */
    private static byte[] stream(Random random, int most) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < 30; i++) {
            byte[] message = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? most : Math.min(most, 6))];
            random.nextBytes(message);
            stream.writeBytes(frame(message.length, message));
        }
        if (random.nextInt(3) == 0) {
            stream.writeBytes(frame(random.nextBoolean() ? -1 - random.nextInt(9) : most + 1 + random.nextInt(9)));
        }
        return stream.toByteArray();
    }

    private static byte[] stream(String... messages) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (String text : messages) {
            byte[] message = bytes(text);
            stream.writeBytes(frame(message.length, message));
        }
        return stream.toByteArray();
    }

    private static byte[] bytes(String text) {
        return ((FrameResult.Message) message(text)).bytes();
    }

    private static byte[] frame(int length, byte... message) {
        byte[] frame = new byte[4 + message.length];
        for (int i = 0; i < 4; i++) {
            frame[i] = (byte) (length >>> (24 - 8 * i));
        }
        System.arraycopy(message, 0, frame, 4, message.length);
        return frame;
    }

    private static void agree(CheckContext context, int most, byte[] stream, SequenceSearch<FramingStep> stories) {
        FramingStory.agree(
                title(most),
                stream,
                () -> new LengthFraming(most),
                () -> context.reference(Framing.class, CLASS, most),
                stories);
    }

    @Check("lies-are-refused")
    void aLengthThatCannotBeEndsTheConnection() {
        for (int lie : new int[] {0, -1, 9, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x0100_0000, 0xff00_0001}) {
            FrameResult refused = new FrameResult.Refused(lie);
            framing(8)
                    .feed(stream("ok"))
                    .feed(frame(lie, (byte) 'a', (byte) 'b'))
                    .expect(message("ok"))
                    .expect(refused)
                    .expect(refused)
                    .feed(stream("late"))
                    .expect(refused)
                    .end()
                    .expect(refused);
        }
        framing(8).feed(0, 0, 0).expect(INCOMPLETE).feed(0).expect(new FrameResult.Refused(0));
        framing(8).feed(stream("12345678")).expect(message("12345678")).expect(INCOMPLETE);
        framing(1).feed(stream("1")).expect(message("1"));
    }

    @Check("end-inside-a-frame-is-told")
    void whoEndsInsideAFrameIsToldApart() {
        byte[] stream = stream("ab", "cd");
        for (int length = 0; length <= stream.length; length++) {
            FramingStory story = framing(8).feed(Arrays.copyOf(stream, length)).end();
            if (length >= 6) {
                story.expect(message("ab"));
            }
            if (length == 12) {
                story.expect(message("cd"));
            }
            FrameResult end = length % 6 == 0 ? new FrameResult.Ended() : new FrameResult.Torn();
            story.expect(end).expect(end);
        }
    }

    @Check("announced-is-not-come")
    void memoryIsTakenForWhatHasCome() {
        framing(Integer.MAX_VALUE)
                .feed(0x7f, 0xff, 0xff, 0xff, 'a', 'b')
                .expect(INCOMPLETE)
                .feed('c')
                .expect(INCOMPLETE)
                .end()
                .expect(new FrameResult.Torn());
        List<FramingStory> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(framing(MIB).feed(frame(MIB, (byte) 'a')).expect(INCOMPLETE));
        }
        many.forEach(FramingStory::end);
    }

    /** The bytes are those of messages that could be whatever came later, so that only a shared array can change them. */
    @Check("arrays-stay-their-owners")
    void neitherTheCallersArrayNorAMessageIsShared() {
        LengthFraming framing = new LengthFraming(8);
        byte[] callers = {0, 0, 0, 2, 'h', 0, 0, 0};
        framing.feed(callers, 0, 5);
        Arrays.fill(callers, (byte) 'x');
        callers[0] = 'i';
        framing.feed(callers, 0, 1);
        holds("feed(a, 0, 5); a is used again; feed(a, 0, 1); next()", framing.next(), "hi");

        framing.feed(stream("one"), 0, 7);
        FrameResult one = framing.next();
        framing.feed(stream("two"), 0, 7);
        FrameResult two = framing.next();
        if (two instanceof FrameResult.Message message) {
            Arrays.fill(message.bytes(), (byte) 'x');
        }
        holds("m = next(); feed(...); next(), whose bytes are changed; m", one, "one");

        byte[] mine = bytes("abc");
        byte[] frame = framing.encode(mine);
        Arrays.fill(mine, (byte) 'x');
        framing.encode(bytes("def"));
        framing.feed(frame, 0, frame.length);
        holds("f = encode(m); m is changed; encode(...); feed(f); next()", framing.next(), "abc");
    }

    private static void holds(String what, FrameResult found, String text) {
        if (!found.equals(message(text))) {
            throw CheckFailure.failed(
                    Message.of(
                                    "An array is shared with the caller: expected the message <%s>, but found %s.",
                                    "호출한 쪽과 배열을 함께 쓰고 있습니다. 기대한 메시지는 <%s>인데 실제로는 %s입니다.")
                            .with(text, found),
                    what);
        }
    }

    @Check("each-connection-by-itself")
    void twoConnectionsShareNothing() {
        FramingStory first = FramingStory.about(new LengthFraming(8), "the first of two, each " + title(8));
        FramingStory second = FramingStory.about(new LengthFraming(8), "the second of two, each " + title(8));
        first.feed(0, 0, 0, 2, 'a');
        second.expect(INCOMPLETE).feed(stream("other")).expect(message("other")).end();
        first.expect(INCOMPLETE).feed('b').expect(message("ab")).expect(INCOMPLETE);
        second.expect(new FrameResult.Ended());
    }

    @Check("only-possible-messages-are-sent")
    void whatNobodyWouldAcceptIsNotSent() {
        for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
            refuses("new LengthFraming(" + limit + ")", () -> new LengthFraming(limit).end());
        }
        LengthFraming framing = new LengthFraming(3);
        refuses("encode of no byte", () -> framing.encode(new byte[0]));
        refuses("encode of 4 bytes where 3 are the most", () -> framing.encode(new byte[4]));
        framing(3).feed(framing.encode(bytes("abc"))).expect(message("abc"));
    }

    private static void refuses(String what, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(
                Message.of("It has to throw an IllegalArgumentException: %s.", "IllegalArgumentException을 던져야 합니다: %s.")
                        .with(what));
    }
}
