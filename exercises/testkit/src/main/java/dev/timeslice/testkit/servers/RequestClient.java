package dev.timeslice.testkit.servers;

import dev.timeslice.testkit.sockets.SocketEnd;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A client of one request. It never blocks: what goes, goes when it is moved on. */
public final class RequestClient implements AutoCloseable {
    private final SocketEnd end;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    private RequestClient(SocketEnd end) {
        this.end = end;
    }

    /**
     * Connects, if that goes without waiting.
     *
     * @return empty if nobody listens there, or too many wait already to be accepted
     */
    static Optional<RequestClient> connect(Path socket) {
        return SocketEnd.connect(socket).map(RequestClient::new);
    }

    /** Sends a part of a request, or all of it. */
    public RequestClient send(String text) {
        return sendBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes, as soon as the socket takes them. */
    public RequestClient sendBytes(byte[] bytes) {
        end.send(bytes);
        move();
        return this;
    }

    /** Sends no more; all that there was to send is sent. */
    public void endSending() {
        end.endSending();
    }

    /** From now on it takes nothing, or again everything. */
    public RequestClient reading(boolean on) {
        end.reading(on);
        return this;
    }

    /** All that has come so far. */
    public String taken() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    /** How many bytes have gone to and fro. */
    long moved() {
        return end.accepted() + end.taken();
    }

    /** Whether the server has closed the connection, and all before that is taken. */
    public boolean hasEnded() {
        return end.hasEnded();
    }

    /** Sends and takes what goes now. */
    void move() {
        end.move(taken::writeBytes);
    }

    /** Is gone, without a word. */
    @Override
    public void close() {
        end.close();
    }
}
