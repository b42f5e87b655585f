package dev.timeslice.hiddenchecks.ipc.pipe;

import static dev.timeslice.model.ipc.PipeEnd.READING;
import static dev.timeslice.model.ipc.PipeEnd.WRITING;
import static dev.timeslice.testkit.ipc.EndsCall.close;
import static dev.timeslice.testkit.ipc.EndsCall.dup;
import static dev.timeslice.testkit.ipc.EndsCall.exit;
import static dev.timeslice.testkit.ipc.EndsCall.fork;
import static dev.timeslice.testkit.ipc.EndsCall.held;
import static dev.timeslice.testkit.ipc.EndsCall.read;
import static dev.timeslice.testkit.ipc.EndsCall.write;
import static dev.timeslice.testkit.ipc.PipeAnswer.accepted;
import static dev.timeslice.testkit.ipc.PipeAnswer.brokenPipe;
import static dev.timeslice.testkit.ipc.PipeAnswer.data;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;
import static dev.timeslice.testkit.ipc.PipeAnswer.endOfFile;
import static dev.timeslice.testkit.ipc.PipeAnswer.illegalArgument;
import static dev.timeslice.testkit.ipc.PipeAnswer.illegalState;
import static dev.timeslice.testkit.ipc.PipeAnswer.wouldBlock;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.ipc.pipe.CountedEnds;
import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.ipc.Call;
import dev.timeslice.testkit.ipc.CallStory;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Random;

/** The pipe beneath is the reference's: what is judged is who may use it, and when it is told that an end is closed. */
class CountedEndsTest {
    private static final String CLASS = "dev.timeslice.ipc.pipe.CountedEnds";
    private static final String DESCRIBED = "ends = new CountedEnds(new BoundedPipe(4), 1)";

    /** Steps of the longest stories that are all told; longer ones are left to chance. */
    private static final int EVERY_STORY = 4;

    @Check("fork-inherits-the-ends")
    void aChildInheritsWhatItsParentHoldsAndGoesItsOwnWay() {
        ends().expect(fork(1, 2), done())
                .expect(held(2, READING), 1)
                .expect(held(2, WRITING), 1)
                .expect(close(1, READING), done())
                .expect(held(2, READING), 1)
                .expect(fork(1, 3), done())
                .expect(held(3, READING), 0)
                .expect(write(3, 7), accepted(1))
                .expect(read(2, 1), data(7));
        ends().expect(dup(1, WRITING), done())
                .expect(fork(1, 2), done())
                .expect(held(2, WRITING), 2)
                .expect(held(2, READING), 1);
        ends().expect(fork(2, 3), done()).expect(held(3, READING), 0).expect(held(3, WRITING), 0);
    }

    @Check("every-descriptor-counts")
    void anEndIsOpenAsLongAsOneDescriptorOfItIs() {
        ends().expect(dup(1, WRITING), done())
                .expect(close(1, WRITING), done())
                .expect(read(1, 1), wouldBlock())
                .expect(write(1, 7), accepted(1))
                .expect(close(1, WRITING), done())
                .expect(read(1, 1), data(7))
                .expect(read(1, 1), endOfFile());
        ends().expect(dup(1, READING), done())
                .expect(dup(1, READING), done())
                .expect(held(1, READING), 3)
                .expect(close(1, READING), done())
                .expect(close(1, READING), done())
                .expect(write(1, 7), accepted(1))
                .expect(close(1, READING), done())
                .expect(write(1, 8), brokenPipe());
    }

    @Check("exit-closes-every-descriptor")
    void aProcessThatEndsClosesWhateverItHeld() {
        ends().expect(fork(1, 2), done())
                .expect(close(2, WRITING), done())
                .expect(dup(1, WRITING), done())
                .expect(write(1, 7), accepted(1))
                .expect(exit(1), done())
                .expect(held(1, WRITING), 0)
                .expect(read(2, 1), data(7))
                .expect(read(2, 1), endOfFile());
        ends().expect(fork(1, 2), done())
                .expect(close(1, READING), done())
                .expect(exit(2), done())
                .expect(write(1, 7), brokenPipe())
                .expect(exit(2), done())
                .expect(exit(9), done())
                .expect(held(1, WRITING), 1);
    }

    @Check("only-holders-use-an-end")
    void whoDoesNotHoldAnEndCannotUseItAndChangesNothing() {
        ends().expect(write(2, 7), illegalState())
                .expect(read(2, 1), illegalState())
                .expect(dup(2, WRITING), illegalState())
                .expect(close(2, WRITING), illegalState())
                .expect(read(1, 1), wouldBlock())
                .expect(fork(1, 2), done())
                .expect(close(2, WRITING), done())
                .expect(close(2, WRITING), illegalState())
                .expect(write(2, 7), illegalState())
                .expect(read(2, 1), wouldBlock())
                .expect(fork(1, 2), illegalArgument())
                .expect(held(2, WRITING), 0)
                .expect(write(1, 8), accepted(1))
                .expect(read(2, 4), data(8));
    }

    @Check("any-processes-agree-with-the-reference")
    void anyStoryIsAnsweredAsTheReferenceAnswersIt(CheckContext context) {
        Random random = context.random("ends");
        CallStory.<OpenEnds>agree(
                DESCRIBED,
                () -> new CountedEnds(new BoundedPipe(4), 1),
                () -> context.reference(OpenEnds.class, CLASS, new BoundedPipe(4), 1),
                SequenceSearch.over(List.<Call<OpenEnds>>of(
                                fork(1, 2),
                                close(1, WRITING),
                                close(1, READING),
                                close(2, WRITING),
                                close(2, READING),
                                exit(1),
                                dup(1, WRITING),
                                read(2, 1),
                                write(2, 5)))
                        .allUpTo(EVERY_STORY)
                        .thenRandom(random, 150, 40, CountedEndsTest::somebody));
    }

    private static Call<OpenEnds> somebody(Random random) {
        int process = 1 + random.nextInt(4);
        PipeEnd end = random.nextBoolean() ? READING : WRITING;
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> fork(process, 1 + random.nextInt(4));
            case 3, 4 -> dup(process, end);
            case 5, 6, 7 -> close(process, end);
            case 8 -> exit(process);
            case 9, 10, 11 -> read(process, 1 + random.nextInt(5));
            case 12, 13, 14 -> write(process, random.nextInt(100), random.nextInt(100));
            default -> held(process, end);
        };
    }

    private static CallStory<OpenEnds> ends() {
        return CallStory.about(new CountedEnds(new BoundedPipe(4), 1), DESCRIBED);
    }
}
