package dev.timeslice.publicchecks.ipc.pipe;

import static dev.timeslice.testkit.ipc.Arrivals.come;
import static dev.timeslice.testkit.ipc.Arrivals.next;
import static dev.timeslice.testkit.ipc.Departures.flush;
import static dev.timeslice.testkit.ipc.Departures.put;
import static dev.timeslice.testkit.ipc.Departures.read;
import static dev.timeslice.testkit.ipc.PipeAnswer.accepted;
import static dev.timeslice.testkit.ipc.PipeAnswer.data;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;
import static dev.timeslice.testkit.ipc.PipeAnswer.message;
import static dev.timeslice.testkit.ipc.PipeAnswer.wouldBlock;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.ipc.pipe.MessageReader;
import dev.timeslice.ipc.pipe.MessageWriter;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.ipc.Arrivals;
import dev.timeslice.testkit.ipc.CallStory;
import dev.timeslice.testkit.ipc.Departures;

/** The frame of the message [7, 8, 9] is [0, 3, 7, 8, 9]. */
class MessagesTest {

    @Check("message-comes-out-whole")
    void aMessageComesOutWholeHoweverItsBytesCome() {
        Pipe pipe = new BoundedPipe(16);
        CallStory.about(
                        new Arrivals(pipe, new MessageReader(pipe, 8), 0, 3, 7, 8, 9, 0, 1, 5),
                        "new MessageReader(new BoundedPipe(16), 8)")
                .expect(come(3), "[0, 3, 7]")
                .expect(next(), wouldBlock())
                .expect(come(5), "[8, 9, 0, 1, 5]")
                .expect(next(), message(7, 8, 9))
                .expect(next(), message(5))
                .expect(next(), wouldBlock());
    }

    @Check("writer-brings-the-rest")
    void whatDidNotFitIsWrittenLater() {
        Pipe pipe = new BoundedPipe(4);
        CallStory.about(
                        new Departures(pipe, new MessageWriter(pipe, 8)),
                        "pipe = new BoundedPipe(4); new MessageWriter(pipe, 8)")
                .expect(put(7, 8, 9), done())
                .expect(flush(), wouldBlock())
                .expect(read(4), data(0, 3, 7, 8))
                .expect(flush(), accepted(1))
                .expect(read(4), data(9));
    }
}
