package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.servers.Server;
import java.io.IOException;
import java.util.List;

/**
 * A server that starts a process for each request: see {@link Server}, which says what it owes its clients.
 *
 * <p>The process is a <b>worker</b>: a program that reads the request as a line from its standard input, writes the answer as a line to
 * its standard output, and ends with 0. Beside that it may write as much as it likes to its standard error. If it cannot answer, or
 * is killed, it ends in another way: then the request has failed, whatever the worker has written before.
 *
 * <p>How the server waits for its clients and its workers, and on how many threads, is up to it. When it is closed, it kills the workers that are
 * still at work, and waits until they are gone.
 */
public final class ProcessPerRequest implements Server {

    /**
     * @param worker the command that starts a worker, for {@link ProcessBuilder}
     */
    public ProcessPerRequest(List<String> worker) {
        throw new NotImplemented("ProcessPerRequest(worker)");
    }

    @Override
    public void serve(String path) throws IOException {
        throw new NotImplemented("ProcessPerRequest.serve");
    }

    @Override
    public void close() {
        throw new NotImplemented("ProcessPerRequest.close");
    }
}
