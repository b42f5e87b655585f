package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.Framing;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.sockets.SocketEnd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A client that sends and takes frames, and never blocks: what goes, goes when it is moved on. */
public final class FrameClient implements AutoCloseable {
    private final SocketEnd end;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final List<String> answers = new ArrayList<>();

    private FrameClient(SocketEnd end) {
        this.end = end;
    }

    /**
     * Connects, if that goes without waiting.
     *
     * @return empty if nobody listens there, or too many wait already to be accepted
     */
    static Optional<FrameClient> connect(Path socket) {
        return SocketEnd.connect(socket).map(FrameClient::new);
    }

    /** A frame around a text of Latin letters. */
    public static byte[] frame(String text) {
        byte[] message = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(Framing.HEADER + message.length)
                .putInt(message.length)
                .put(message)
                .array();
    }

    /** Sends messages, all in one piece if the socket takes it. */
    public FrameClient send(String... messages) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (String message : messages) {
            frames.writeBytes(frame(message));
        }
        return sendBytes(frames.toByteArray());
    }

    /** Sends bytes, as soon as the socket takes them. */
    public FrameClient sendBytes(byte[] bytes) {
        end.send(bytes);
        move();
        return this;
    }

    /** From now on it takes nothing, or again everything. */
    public FrameClient reading(boolean on) {
        end.reading(on);
        return this;
    }

    /** Sends no more; all that there was to send has to be sent. */
    public FrameClient endSending() {
        if (!end.isAllSent()) {
            throw new GraderFault("a client ends its side before all is sent");
        }
        end.endSending();
        return this;
    }

    /** All answers taken so far, as texts, in their order; a live view. */
    public List<String> answers() {
        return Collections.unmodifiableList(answers);
    }

    /** Whether all that is to be sent is sent. */
    public boolean isAllSent() {
        return end.isAllSent();
    }

    /** Whether the server has closed the connection, and all before that is taken. */
    public boolean hasEnded() {
        return end.hasEnded();
    }

    /** Sends and takes what goes now. */
    void move() {
        end.move(waiting::writeBytes);
        ByteBuffer held = ByteBuffer.wrap(waiting.toByteArray());
        int whole = 0;
        while (held.remaining() >= Framing.HEADER) {
            int length = held.getInt();
            if (length < 0 || length > held.remaining()) {
                break;
            }
            answers.add(new String(held.array(), held.position(), length, StandardCharsets.ISO_8859_1));
            held.position(held.position() + length);
            whole = held.position();
        }
        if (whole > 0) {
            waiting.reset();
            waiting.write(held.array(), whole, held.capacity() - whole);
        }
    }

    /** Is gone, without a word. */
    @Override
    public void close() {
        end.close();
    }
}
