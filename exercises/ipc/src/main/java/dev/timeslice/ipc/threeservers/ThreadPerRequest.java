package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import java.io.IOException;

/**
 * A server that makes a thread for each request: see {@link Server}, which says what it owes its clients.
 *
 * <p>The thread is new, reads the request, asks the service, sends the answer, and ends. No thread does two requests. If the service throws a
 * {@link RuntimeException}, the request has failed. When the server is closed, threads that still wait for a client or for the service are interrupted, and
 * waited for.
 */
public final class ThreadPerRequest implements Server {

    /**
     * @param service answers the requests
     */
    public ThreadPerRequest(LineService service) {
        throw new NotImplemented("ThreadPerRequest(service)");
    }

    @Override
    public void serve(String path) throws IOException {
        throw new NotImplemented("ThreadPerRequest.serve");
    }

    @Override
    public void close() {
        throw new NotImplemented("ThreadPerRequest.close");
    }
}
