package dev.timeslice.publicchecks.ipc.pipe;

import static dev.timeslice.model.ipc.PipeEnd.READING;
import static dev.timeslice.model.ipc.PipeEnd.WRITING;
import static dev.timeslice.testkit.ipc.EndsCall.close;
import static dev.timeslice.testkit.ipc.EndsCall.fork;
import static dev.timeslice.testkit.ipc.EndsCall.read;
import static dev.timeslice.testkit.ipc.EndsCall.write;
import static dev.timeslice.testkit.ipc.PipeAnswer.accepted;
import static dev.timeslice.testkit.ipc.PipeAnswer.brokenPipe;
import static dev.timeslice.testkit.ipc.PipeAnswer.data;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;
import static dev.timeslice.testkit.ipc.PipeAnswer.endOfFile;
import static dev.timeslice.testkit.ipc.PipeAnswer.wouldBlock;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.ipc.pipe.CountedEnds;
import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.ipc.CallStory;

class CountedEndsTest {

    @Check("last-writer-ends-the-file")
    void theFileEndsWhenTheLastWriterHasClosed() {
        ends().expect(fork(1, 2), done())
                .expect(close(2, WRITING), done())
                .expect(read(2, 1), wouldBlock())
                .expect(write(1, 7), accepted(1))
                .expect(close(1, WRITING), done())
                .expect(read(2, 1), data(7))
                .expect(read(2, 1), endOfFile());
    }

    @Check("last-reader-breaks-the-pipe")
    void thePipeBreaksWhenTheLastReaderHasClosed() {
        ends().expect(fork(1, 2), done())
                .expect(close(1, READING), done())
                .expect(write(1, 7), accepted(1))
                .expect(close(2, READING), done())
                .expect(write(1, 8), brokenPipe());
    }

    private static CallStory<OpenEnds> ends() {
        return CallStory.about(new CountedEnds(new BoundedPipe(4), 1), "ends = new CountedEnds(new BoundedPipe(4), 1)");
    }
}
