package dev.timeslice.model.loop;

import java.io.IOException;

/**
 * A server of many clients, whose one thread waits for none of them in particular.
 *
 * <p>Clients connect to a Unix-domain socket. A request is a line in UTF-8 that ends with a line feed, and so is an answer; how a line comes
 * in pieces, or several lines at once, does not matter. A server knows these requests:
 *
 * <ul>
 *   <li>{@code echo TEXT}: the client gets the same line back.
 *   <li>{@code say TEXT}: every other client that is connected gets {@code said TEXT}.
 *   <li>{@code work TEXT}: the text is handed to {@link BlockingWork}, on a thread of a pool of {@link ServerLimits#workers()}
 *       threads; when it is done, the client gets {@code worked RESULT}. Meanwhile its other requests, and those of all others, are
 *       answered.
 * </ul>
 *
 * <p>To any other line the answer is {@code unknown}. Requests of one client are answered in their order, but for {@code work}.
 *
 * <p><b>Pending</b> to a client are the bytes of its answers that its socket has not taken yet, so that the server has to keep them. It keeps
 * few of them, whoever reads and whoever does not:
 *
 * <ul>
 *   <li>As long as {@link ServerLimits#pendingBytes()} or more are pending to a client, nothing is read from it. What has been read
 *       before is still answered.
 *   <li>A {@code said} line for a client to which so many are pending is dropped, and so are further ones until nothing is pending to
 *       that client any more. Then it gets {@code missed N}, where N is how many were dropped.
 * </ul>
 *
 * <p>A client that sends {@link ServerLimits#lineBytes()} bytes and a further one without a line feed among them is cut off: its connection
 * is closed. A client that has ended its side gets what is pending to it, and then its connection is closed; half a line without a
 * line feed is no request. Nobody else notices when a client is gone, however it went.
 *
 * <p>As long as nobody sends anything and nobody takes anything, the server's thread sleeps.
 */
public interface LineServer {

    /**
     * Makes the socket and serves, on the thread of the caller, until that is interrupted. Then it closes all connections, interrupts the
     * work that is under way, leaves no thread behind, and returns.
     *
     * @param path of the socket, which is not there yet
     * @throws IOException if there can be no such socket; never because of a client
     */
    void serve(String path) throws IOException;
}
