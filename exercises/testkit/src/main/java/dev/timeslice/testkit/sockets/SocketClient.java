package dev.timeslice.testkit.sockets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A client that sends and takes lines, and never blocks: what goes, goes when it is moved on. */
public final class SocketClient implements AutoCloseable {
    private final SocketEnd end;
    private final ByteArrayOutputStream half = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();

    private SocketClient(SocketEnd end) {
        this.end = end;
    }

    /**
     * Connects, if that goes without waiting.
     *
     * @return empty if nobody listens there, or too many wait already to be accepted
     */
    static Optional<SocketClient> connect(Path socket) {
        return SocketEnd.connect(socket).map(SocketClient::new);
    }

    /** Sends lines, as soon as the socket takes them. */
    public SocketClient send(String... requests) {
        return sendBytes((String.join("\n", requests) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes, as soon as the socket takes them. */
    public SocketClient sendBytes(byte[] bytes) {
        end.send(bytes);
        move();
        return this;
    }

    /** From now on it takes nothing, or again everything. */
    public SocketClient reading(boolean on) {
        end.reading(on);
        return this;
    }

    /** Sends no more, not even what has not gone yet; takes what still comes. */
    public void endSending() {
        end.endSending();
    }

    /** All lines taken so far, in their order; a live view. */
    public List<String> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** Forgets the lines taken so far. */
    public SocketClient forget() {
        lines.clear();
        return this;
    }

    /** How many bytes the socket has taken. */
    public long accepted() {
        return end.accepted();
    }

    /** How many bytes have come. */
    long taken() {
        return end.taken();
    }

    /** Whether all that is to be sent is sent. */
    public boolean isAllSent() {
        return end.isAllSent();
    }

    /** Whether the server has closed the connection. A client that takes nothing notices it when it sends. */
    public boolean hasEnded() {
        return end.hasEnded() || end.isRefused();
    }

    /** Sends and takes what goes now. */
    void move() {
        end.move(this::split);
    }

    private void split(byte[] bytes) {
        for (byte next : bytes) {
            if (next == '\n') {
                lines.add(half.toString(StandardCharsets.UTF_8));
                half.reset();
            } else {
                half.write(next);
            }
        }
    }

    /** Is gone, without a word. */
    @Override
    public void close() {
        end.close();
    }
}
