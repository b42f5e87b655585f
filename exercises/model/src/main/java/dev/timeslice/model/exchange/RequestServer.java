package dev.timeslice.model.exchange;

import java.io.IOException;

/**
 * A server of many clients on a Unix-domain socket.
 *
 * <p>Requests and answers are frames, as {@link Framing} has them. Each request is given to the {@link Service}, and its client gets the
 * answer; the requests of one client are answered in their order. No client has to wait for another: not for one that has sent half a
 * frame, nor for one that does not read its answers, nor for one whose request takes long.
 *
 * <p>A connection ends, for the server as well, when its client sends no more (half a frame is no request) or is gone, when
 * the client sends a length that cannot be, and when the service throws something or gives an answer that cannot be sent. What came whole
 * before is answered. No other client notices, and the server keeps no open socket of those that have ended.
 */
public interface RequestServer extends AutoCloseable {

    /**
     * Makes the socket and serves, on the thread of the caller and on others, until the server is closed. Then no connection is left, nor the
     * socket's file. It is called once.
     *
     * <p>A socket that a dead server has left behind is replaced. If somebody listens there, or if it is an ordinary file, it stays as it is.
     *
     * @param path of the socket
     * @throws IOException if there can be no such socket; never because of a client
     */
    void serve(String path) throws IOException;

    /** Has {@link #serve} end; from any thread, and also twice. */
    @Override
    void close();
}
