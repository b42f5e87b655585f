package dev.timeslice.hiddenchecks.ipc.pipe;

import static dev.timeslice.testkit.ipc.PipeAnswer.accepted;
import static dev.timeslice.testkit.ipc.PipeAnswer.brokenPipe;
import static dev.timeslice.testkit.ipc.PipeAnswer.data;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;
import static dev.timeslice.testkit.ipc.PipeAnswer.endOfFile;
import static dev.timeslice.testkit.ipc.PipeAnswer.illegalArgument;
import static dev.timeslice.testkit.ipc.PipeAnswer.illegalState;
import static dev.timeslice.testkit.ipc.PipeAnswer.wouldBlock;
import static dev.timeslice.testkit.ipc.PipeOperation.closeReader;
import static dev.timeslice.testkit.ipc.PipeOperation.closeWriter;
import static dev.timeslice.testkit.ipc.PipeOperation.read;
import static dev.timeslice.testkit.ipc.PipeOperation.write;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.ipc.PipeComparison;
import dev.timeslice.testkit.ipc.PipeOperation;
import dev.timeslice.testkit.ipc.PipeStory;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class BoundedPipeTest {
    private static final String CLASS = "dev.timeslice.ipc.pipe.BoundedPipe";

    /** Steps of the longest stories that are all told; longer ones are left to chance. */
    private static final int EVERY_STORY = 3;

    @Check("ring-agrees-with-the-reference")
    void anyReadsAndWritesAreAnsweredAsTheReferenceAnswersThem(CheckContext context) {
        SequenceSearch<PipeOperation> stories =
                SequenceSearch.over(List.of(write(1), read(1), write(2), read(2), write(3), read(4)));
        for (int capacity = 1; capacity <= 4; capacity++) {
            compare(context, capacity, stories.allUpTo(EVERY_STORY));
        }
        Random random = context.random("ring");
        for (int capacity : new int[] {1, 2, 3, 5, 8, 64}) {
            compare(context, capacity, stories.thenRandom(random, 10, 80, r -> readOrWrite(r, 2 * capacity)));
        }
    }

    @Check("any-story-agrees-with-the-reference")
    void anyStoryIsAnsweredAsTheReferenceAnswersIt(CheckContext context) {
        SequenceSearch<PipeOperation> stories = SequenceSearch.over(
                List.of(write(1), read(1), closeWriter(), closeReader(), write(2), read(2), write(0)));
        for (int capacity = 1; capacity <= 3; capacity++) {
            compare(context, capacity, stories.allUpTo(EVERY_STORY));
        }
        Random random = context.random("stories");
        for (int capacity : new int[] {1, 2, 3, 5, 8}) {
            compare(context, capacity, stories.thenRandom(random, 15, 40, r -> seldomClosing(r, 2 * capacity)));
        }
    }

    private static void compare(CheckContext context, int capacity, SequenceSearch<PipeOperation> stories) {
        new PipeComparison(
                        "new BoundedPipe(" + capacity + ")",
                        () -> new BoundedPipe(capacity),
                        () -> context.reference(Pipe.class, CLASS, capacity))
                .agreeOn(stories);
    }

    private static PipeOperation readOrWrite(Random random, int most) {
        int size = 1 + random.nextInt(most);
        return random.nextBoolean() ? write(size) : read(size);
    }

    private static PipeOperation seldomClosing(Random random, int most) {
        return switch (random.nextInt(24)) {
            case 0 -> closeWriter();
            case 1 -> closeReader();
            case 2 -> write(0);
            default -> readOrWrite(random, most);
        };
    }

    @Check("empty-write-is-accepted")
    void writingNothingFitsEvenIntoAFullPipe() {
        pipe(1).expect(write(0), accepted(0))
                .expect(write(1), accepted(1))
                .expect(write(0), accepted(0))
                .expect(read(1), data(1));
    }

    @Check("arguments-are-checked")
    void impossibleArgumentsAreRefused() {
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            refusesCapacity(capacity);
        }
        pipe(2).expect(write(2), accepted(2))
                .expect(read(0), illegalArgument())
                .expect(read(-1), illegalArgument())
                .expect(read(2), data(1, 2));
    }

    private static void refusesCapacity(int capacity) {
        try {
            BoundedPipe pipe = new BoundedPipe(capacity);
            pipe.closeWriter();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(Message.of(
                        "new BoundedPipe(%d) has to throw an IllegalArgumentException, but a pipe was made.",
                        "new BoundedPipe(%d)은 IllegalArgumentException을 던져야 하는데 파이프가 만들어졌습니다.")
                .with(capacity));
    }

    /** Equal bytes, and pipes that are never full: nothing but a shared array can change what is compared here. */
    @Check("bytes-are-copied")
    void arraysBelongToTheCaller() {
        BoundedPipe writers = new BoundedPipe(8);
        byte[] written = {1, 1};
        writers.write(written);
        written[0] = 99;
        holds("pipe.write(a = [1, 1]); a[0] = 99; pipe.read(2)", bytesOf(writers.read(2)), 1, 1);

        BoundedPipe readers = new BoundedPipe(8);
        readers.write(new byte[] {1, 1});
        byte[] first = bytesOf(readers.read(2));
        readers.write(new byte[] {2, 2});
        readers.read(2);
        holds("pipe.write([1, 1]); a = pipe.read(2); pipe.write([2, 2]); pipe.read(2); a", first, 1, 1);
    }

    private static byte[] bytesOf(ReadResult result) {
        return result instanceof ReadResult.Data data ? data.bytes() : new byte[0];
    }

    private static void holds(String what, byte[] actual, int... expected) {
        byte[] bytes = new byte[expected.length];
        for (int i = 0; i < expected.length; i++) {
            bytes[i] = (byte) expected[i];
        }
        if (!Arrays.equals(bytes, actual)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The pipe and its caller share an array: expected the bytes %s, but found %s.",
                                    "파이프와 호출한 쪽이 배열을 함께 쓰고 있습니다. 기대한 바이트는 %s이고, 실제 바이트는 %s입니다.")
                            .with(Arrays.toString(bytes), Arrays.toString(actual)),
                    what);
        }
    }

    @Check("pipes-are-apart")
    void twoPipesShareNothing() {
        PipeStory first = PipeStory.about(new BoundedPipe(4), "the first of two pipes, each new BoundedPipe(4)");
        PipeStory second = PipeStory.about(new BoundedPipe(4), "the second of two pipes, each new BoundedPipe(4)");

        first.expect(write(2), accepted(2));
        second.expect(read(1), wouldBlock()).expect(closeWriter(), done()).expect(read(1), endOfFile());
        first.expect(write(1), accepted(1)).expect(read(4), data(1, 2, 3)).expect(read(1), wouldBlock());
    }

    @Check("an-open-end-is-no-end-of-file")
    void anEmptyPipeIsNotAtItsEndWhileAWriterMayCome() {
        pipe(4).expect(write(1), accepted(1))
                .expect(read(4), data(1))
                .expect(read(4), wouldBlock())
                .expect(write(1), accepted(1))
                .expect(read(4), data(2))
                .expect(closeWriter(), done())
                .expect(read(4), endOfFile());
    }

    @Check("closing-is-final")
    void aClosedEndStaysClosedAndCannotBeUsed() {
        pipe(4).expect(closeWriter(), done())
                .expect(closeWriter(), done())
                .expect(write(1), illegalState())
                .expect(read(1), endOfFile());
        pipe(4).expect(write(1), accepted(1))
                .expect(closeReader(), done())
                .expect(closeReader(), done())
                .expect(read(1), illegalState())
                .expect(write(1), brokenPipe());
    }

    private static PipeStory pipe(int capacity) {
        return PipeStory.about(new BoundedPipe(capacity), "new BoundedPipe(" + capacity + ")");
    }
}
