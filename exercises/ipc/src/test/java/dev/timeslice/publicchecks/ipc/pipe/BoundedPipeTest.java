package dev.timeslice.publicchecks.ipc.pipe;

import static dev.timeslice.testkit.ipc.PipeAnswer.accepted;
import static dev.timeslice.testkit.ipc.PipeAnswer.brokenPipe;
import static dev.timeslice.testkit.ipc.PipeAnswer.data;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;
import static dev.timeslice.testkit.ipc.PipeAnswer.endOfFile;
import static dev.timeslice.testkit.ipc.PipeAnswer.wouldBlock;
import static dev.timeslice.testkit.ipc.PipeOperation.closeReader;
import static dev.timeslice.testkit.ipc.PipeOperation.closeWriter;
import static dev.timeslice.testkit.ipc.PipeOperation.read;
import static dev.timeslice.testkit.ipc.PipeOperation.write;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.ipc.PipeStory;

/** The bytes written in these stories are 1, 2, 3, ...: {@code write(3)} offers the next three of them. */
class BoundedPipeTest {

    @Check("bytes-come-out-in-order")
    void theOldestByteComesOutFirst() {
        pipe(8).expect(write(3), accepted(3)).expect(read(3), data(1, 2, 3));
    }

    @Check("write-takes-what-fits")
    void aWriteTakesWhatFitsAndLeavesTheRestToTheWriter() {
        pipe(4).expect(write(6), accepted(4)).expect(read(4), data(1, 2, 3, 4));
    }

    @Check("read-may-be-short")
    void aReadGivesWhatIsThereAndKeepsWhatWasNotAskedFor() {
        pipe(8).expect(write(3), accepted(3)).expect(read(2), data(1, 2)).expect(read(5), data(3));
    }

    @Check("full-and-empty-would-block")
    void aFullPipeStopsTheWriterAndAnEmptyOneTheReader() {
        pipe(2).expect(read(1), wouldBlock())
                .expect(write(2), accepted(2))
                .expect(write(1), wouldBlock())
                .expect(read(2), data(1, 2))
                .expect(read(1), wouldBlock());
    }

    @Check("end-of-file-after-the-last-byte")
    void theEndComesAfterTheLastByteAndStays() {
        pipe(8).expect(write(2), accepted(2))
                .expect(closeWriter(), done())
                .expect(read(1), data(1))
                .expect(read(1), data(2))
                .expect(read(1), endOfFile())
                .expect(read(1), endOfFile());
    }

    @Check("broken-pipe")
    void writingWhereNobodyReadsBreaksThePipe() {
        pipe(8).expect(write(1), accepted(1)).expect(closeReader(), done()).expect(write(1), brokenPipe());
    }

    private static PipeStory pipe(int capacity) {
        return PipeStory.about(new BoundedPipe(capacity), "new BoundedPipe(" + capacity + ")");
    }
}
