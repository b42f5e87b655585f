package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import java.io.IOException;

/**
 * A server on one thread, which waits for all its clients at once: see {@link Server}, which says what it owes them.
 *
 * <p>The thread that calls {@link #serve} does everything: it accepts, reads, asks the service, and writes. It makes no other thread. It sleeps as long as
 * no client sends or takes anything. If the service throws a {@link RuntimeException}, the request has failed.
 *
 * <p>While the service works on one request, all others wait. That is the price of this model, and no mistake here.
 */
public final class EventLoopServer implements Server {

    /**
     * @param service answers the requests
     */
    public EventLoopServer(LineService service) {
        throw new NotImplemented("EventLoopServer(service)");
    }

    @Override
    public void serve(String path) throws IOException {
        throw new NotImplemented("EventLoopServer.serve");
    }

    @Override
    public void close() {
        throw new NotImplemented("EventLoopServer.close");
    }
}
