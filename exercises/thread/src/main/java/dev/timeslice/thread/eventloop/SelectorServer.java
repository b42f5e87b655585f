package dev.timeslice.thread.eventloop;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.BlockingWork;
import dev.timeslice.model.loop.LineServer;
import dev.timeslice.model.loop.ServerLimits;
import java.io.IOException;

/** A server on a real selector: see {@link LineServer}, which says what it answers and what it keeps. */
public final class SelectorServer implements LineServer {

    /**
     * @param limits how much is kept and done at once
     * @param work what would block the server's thread
     */
    public SelectorServer(ServerLimits limits, BlockingWork work) {
        throw new NotImplemented("SelectorServer.SelectorServer");
    }

    @Override
    public void serve(String path) throws IOException {
        throw new NotImplemented("SelectorServer.serve");
    }
}
