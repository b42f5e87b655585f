package dev.timeslice.hiddenchecks.ipc.pipe;

import static dev.timeslice.testkit.ipc.Arrivals.come;
import static dev.timeslice.testkit.ipc.Arrivals.end;
import static dev.timeslice.testkit.ipc.Arrivals.next;
import static dev.timeslice.testkit.ipc.Arrivals.someoneElseReads;
import static dev.timeslice.testkit.ipc.Departures.closeReader;
import static dev.timeslice.testkit.ipc.Departures.flush;
import static dev.timeslice.testkit.ipc.Departures.put;
import static dev.timeslice.testkit.ipc.Departures.putAndReuse;
import static dev.timeslice.testkit.ipc.Departures.putZeros;
import static dev.timeslice.testkit.ipc.Departures.read;
import static dev.timeslice.testkit.ipc.PipeAnswer.accepted;
import static dev.timeslice.testkit.ipc.PipeAnswer.brokenPipe;
import static dev.timeslice.testkit.ipc.PipeAnswer.data;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;
import static dev.timeslice.testkit.ipc.PipeAnswer.illegalArgument;
import static dev.timeslice.testkit.ipc.PipeAnswer.illegalState;
import static dev.timeslice.testkit.ipc.PipeAnswer.message;
import static dev.timeslice.testkit.ipc.PipeAnswer.wouldBlock;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.ipc.pipe.MessageReader;
import dev.timeslice.ipc.pipe.MessageWriter;
import dev.timeslice.model.ipc.MessageSink;
import dev.timeslice.model.ipc.MessageSource;
import dev.timeslice.model.ipc.NextMessage;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.ipc.Arrivals;
import dev.timeslice.testkit.ipc.Call;
import dev.timeslice.testkit.ipc.CallStory;
import dev.timeslice.testkit.ipc.Departures;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Frames through the reference's pipe: the length in two bytes, the high one first, and then the message. */
class MessagesTest {
    private static final String READER = "dev.timeslice.ipc.pipe.MessageReader";
    private static final String WRITER = "dev.timeslice.ipc.pipe.MessageWriter";
    private static final int ROOMY = 2_000;

    /** Steps of the longest stories that are all told; longer ones are left to chance. */
    private static final int EVERY_STORY = 5;

    @Check("messages-survive-any-cut")
    void howeverTheStreamIsCutTheMessagesAreTheSame(CheckContext context) {
        SequenceSearch<Call<Arrivals>> stories =
                SequenceSearch.over(List.<Call<Arrivals>>of(next(), come(1), come(2), come(3), come(9), end()));
        // One message, an empty one, and a byte that looks negative.
        compare(context, 8, stories.allUpTo(EVERY_STORY), 0, 2, 7, 8, 0, 0, 0, 1, 200);
        Random random = context.random("arrivals");
        for (int i = 0; i < 20; i++) {
            int most = 1 + random.nextInt(400);
            compare(context, most, stories.thenRandom(random, 5, 80, r -> arrival(r, most)), stream(random, most));
        }
    }

    private static void compare(CheckContext context, int most, SequenceSearch<Call<Arrivals>> stories, int... stream) {
        CallStory.agree(
                reader(most),
                () -> {
                    Pipe pipe = new BoundedPipe(ROOMY);
                    return new Arrivals(pipe, new MessageReader(pipe, most), stream);
                },
                () -> {
                    Pipe pipe = new BoundedPipe(ROOMY);
                    return new Arrivals(pipe, context.reference(MessageSource.class, READER, pipe, most), stream);
                },
                stories);
    }

    private static Call<Arrivals> arrival(Random random, int most) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            return end();
        }
        return kind < 16 ? come(1 + random.nextInt(random.nextBoolean() ? 4 : 2 * most + 4)) : next();
    }

    /** Messages of all lengths, and now and then one that is too long. */
    private static int[] stream(Random random, int most) {
        List<Integer> stream = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            int length = random.nextInt(1 + (random.nextInt(4) == 0 ? most : Math.min(most, 5)));
            header(stream, random.nextInt(60) == 0 ? most + 1 + random.nextInt(9) : length);
            for (int k = 0; k < length; k++) {
                stream.add(random.nextInt(256));
            }
        }
        return stream.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void header(List<Integer> stream, int length) {
        stream.add(length >> 8);
        stream.add(length & 0xff);
    }

    @Check("lengths-have-no-sign")
    void aLengthIsReadAsAPositiveNumberOfTwoBytes() {
        for (int length : new int[] {127, 128, 255, 256, 511, 65_535}) {
            List<Integer> stream = new ArrayList<>();
            header(stream, length);
            for (int i = 0; i < length; i++) {
                stream.add(i & 0xff);
            }
            Pipe pipe = new BoundedPipe(stream.size());
            byte[] bytes = new byte[stream.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = stream.get(i).byteValue();
            }
            pipe.write(bytes);
            NextMessage found = new MessageReader(pipe, MessageSink.LONGEST).next();
            int foundLength = found instanceof NextMessage.Whole whole ? whole.bytes().length : -1;
            if (foundLength != length) {
                throw CheckFailure.failed(Message.of(
                                "A message of %d bytes, behind the header [%d, %d], should come out whole, but next() returned %s.",
                                "헤더 [%2$d, %3$d] 뒤에 오는 %1$d바이트 메시지가 온전히 나와야 하는데, next()의 결과는 %4$s입니다.")
                        .with(
                                length,
                                length >> 8,
                                length & 0xff,
                                foundLength < 0 ? found : "Whole with " + foundLength + " bytes"));
            }
        }
    }

    @Check("a-length-may-lie")
    void aLengthAboveTheLimitIsRefusedForEver() {
        for (int lie : new int[] {9, 255, 256, 65_535}) {
            Object refused = new NextMessage.Refused(lie);
            arrivals(8, 0, 1, 5, lie >> 8, lie & 0xff, 1, 2, 3)
                    .expect(come(4), "[0, 1, 5, " + (byte) (lie >> 8) + "]")
                    .expect(next(), message(5))
                    .expect(next(), wouldBlock())
                    .expect(come(1), "[" + (byte) lie + "]")
                    .expect(next(), refused)
                    .expect(come(3), "[1, 2, 3]")
                    .expect(next(), refused)
                    .expect(someoneElseReads(9), data(1, 2, 3))
                    .expect(end(), done())
                    .expect(next(), refused);
        }
        arrivals(1, 0, 1, 5).expect(come(3), "[0, 1, 5]").expect(next(), message(5));
        for (int limit : new int[] {0, -1, MessageSink.LONGEST + 1}) {
            refuses(
                    "new MessageReader(pipe, " + limit + ")",
                    () -> new MessageReader(new BoundedPipe(1), limit).next());
        }
    }

    @Check("torn-is-no-end")
    void anEndInTheMiddleOfAMessageIsToldApart() {
        int[] stream = {0, 2, 7, 8, 0, 0};
        for (int length = 0; length <= stream.length; length++) {
            Pipe pipe = new BoundedPipe(ROOMY);
            CallStory<Arrivals> story =
                    CallStory.about(new Arrivals(pipe, new MessageReader(pipe, 8), stream), reader(8));
            if (length > 0) {
                story.expect(come(length), shown(stream, length));
            }
            story.expect(end(), done());
            if (length >= 4) {
                story.expect(next(), message(7, 8));
            }
            if (length == 6) {
                story.expect(next(), message());
            }
            Object last =
                    length == 0 || length == 4 || length == 6 ? new NextMessage.EndOfFile() : new NextMessage.Torn();
            story.expect(next(), last).expect(next(), last);
        }
    }

    private static String shown(int[] stream, int length) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            shown.add(stream[i]);
        }
        return shown.toString();
    }

    @Check("next-message-stays-in-the-pipe")
    void whatFollowsIsLeftToOtherReaders() {
        arrivals(8, 0, 2, 7, 8, 0, 1, 5)
                .expect(come(7), "[0, 2, 7, 8, 0, 1, 5]")
                .expect(next(), message(7, 8))
                .expect(someoneElseReads(9), data(0, 1, 5))
                .expect(next(), wouldBlock());
        arrivals(8, 0, 0, 0, 1, 5)
                .expect(come(5), "[0, 0, 0, 1, 5]")
                .expect(next(), message())
                .expect(someoneElseReads(9), data(0, 1, 5));
    }

    @Check("frames-survive-any-room")
    void howeverLittleFitsTheFramesAreTheSame(CheckContext context) {
        SequenceSearch<Call<Departures>> stories = SequenceSearch.over(
                List.<Call<Departures>>of(put(7, 8), flush(), read(1), read(3), put(), closeReader()));
        Random random = context.random("departures");
        for (int room = 1; room <= 4; room++) {
            agree(context, room, 3, stories.allUpTo(EVERY_STORY));
            agree(context, room, 300, stories.thenRandom(random, 20, 60, MessagesTest::departure));
        }
    }

    private static void agree(CheckContext context, int room, int most, SequenceSearch<Call<Departures>> stories) {
        CallStory.agree(
                writer(room, most),
                () -> {
                    Pipe pipe = new BoundedPipe(room);
                    return new Departures(pipe, new MessageWriter(pipe, most));
                },
                () -> {
                    Pipe pipe = new BoundedPipe(room);
                    return new Departures(pipe, context.reference(MessageSink.class, WRITER, pipe, most));
                },
                stories);
    }

    private static Call<Departures> departure(Random random) {
        return switch (random.nextInt(24)) {
            case 0 -> put();
            case 1, 2, 3 -> put(random.nextInt(256));
            case 4, 5, 6 -> put(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            case 7, 8, 9, 10, 11, 12, 13 -> flush();
            case 14 -> random.nextInt(8) == 0 ? closeReader() : flush();
            default -> read(1 + random.nextInt(4));
        };
    }

    @Check("what-is-put-belongs-to-the-caller")
    void theWriterKeepsACopyAndRefusesWhatItCannotSend() {
        departures(3, 4)
                .expect(putAndReuse(7, 8, 9), done())
                .expect(put(1), illegalState())
                .expect(flush(), wouldBlock())
                .expect(put(1, 2, 3, 4, 5), illegalArgument())
                .expect(put(1), illegalState())
                .expect(read(9), data(0, 3, 7))
                .expect(flush(), accepted(2))
                .expect(read(9), data(8, 9))
                .expect(flush(), accepted(0))
                .expect(put(1, 2, 3, 4, 5), illegalArgument())
                .expect(flush(), accepted(0))
                .expect(put(1), done())
                .expect(closeReader(), done())
                .expect(flush(), brokenPipe());
        departures(400, MessageSink.LONGEST)
                .expect(putZeros(300), done())
                .expect(flush(), accepted(302))
                .expect(read(2), data(1, 44));
        for (int limit : new int[] {0, -1, MessageSink.LONGEST + 1}) {
            refuses(
                    "new MessageWriter(pipe, " + limit + ")",
                    () -> new MessageWriter(new BoundedPipe(1), limit).flush());
        }
    }

    private static void refuses(String what, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(
                Message.of("%s has to throw an IllegalArgumentException.", "%s에서 IllegalArgumentException을 던져야 합니다.")
                        .with(what));
    }

    private static CallStory<Arrivals> arrivals(int most, int... stream) {
        Pipe pipe = new BoundedPipe(ROOMY);
        return CallStory.about(new Arrivals(pipe, new MessageReader(pipe, most), stream), reader(most));
    }

    private static CallStory<Departures> departures(int room, int most) {
        Pipe pipe = new BoundedPipe(room);
        return CallStory.about(new Departures(pipe, new MessageWriter(pipe, most)), writer(room, most));
    }

    private static String reader(int most) {
        return "pipe = new BoundedPipe(" + ROOMY + "); new MessageReader(pipe, " + most + ")";
    }

    private static String writer(int room, int most) {
        return "pipe = new BoundedPipe(" + room + "); new MessageWriter(pipe, " + most + ")";
    }
}
