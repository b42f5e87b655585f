package dev.timeslice.model.servers;

import java.io.IOException;

/**
 * A server of many clients on a Unix-domain socket, one request a connection.
 *
 * <p>A client connects and sends its request: a line in UTF-8 that ends with a line feed. It comes in pieces of any size, and has at most
 * {@link #REQUEST_BYTES} bytes. The server has it answered, sends the answer as a line with a line feed, and closes the connection.
 * A connection that ends before its line feed brings no request, and gets no answer.
 *
 * <p><b>Each request is done once</b>, and its client gets {@link #FAILED} if that goes wrong. Nobody else notices.
 *
 * <p><b>A client that stalls costs nobody else anything</b>: not one that has sent half a line and stays silent, nor one that does not take its
 * answer. An answer may be far longer than a socket holds.
 */
public interface Server extends AutoCloseable {
    /** The most bytes of a request, its line feed among them. Clients keep to it. */
    int REQUEST_BYTES = 8_000;

    /** The answer to a request that could not be done. */
    String FAILED = "failed";

    /**
     * Makes the socket and serves until the server is closed. Then it leaves nothing behind: no connection, no file of the socket, no thread and no
     * process, whatever they are at. It is called once.
     *
     * @param path of the socket, which is not there yet
     * @throws IOException if there can be no such socket; never because of a client
     */
    void serve(String path) throws IOException;

    /** Has {@link #serve} end, and need not wait for that; from any thread, and also twice. */
    @Override
    void close();
}
