package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.exchange.RequestServer;
import dev.timeslice.model.exchange.Service;
import java.io.IOException;

/** A server on a real Unix-domain socket: see {@link RequestServer}, which says whom it serves and whom it cuts off. */
public final class FramedServer implements RequestServer {

    /**
     * @param service answers the requests
     * @param mostBytes of a request and of an answer, 1 up to 1 MiB
     */
    public FramedServer(Service service, int mostBytes) {
        throw new NotImplemented("FramedServer(service, mostBytes)");
    }

    @Override
    public void serve(String path) throws IOException {
        throw new NotImplemented("FramedServer.serve");
    }

    @Override
    public void close() {
        throw new NotImplemented("FramedServer.close");
    }
}
