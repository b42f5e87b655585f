package dev.timeslice.testkit.sockets;

import dev.timeslice.testkit.GraderFault;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** A client's end of a connection, whatever its bytes mean. It never blocks: it sends and takes what goes when it is moved on. */
public final class SocketEnd implements AutoCloseable {
    private static final int MOST_AT_ONCE = 1 << 16;

    /** A server may send without an end; what is taken in one move has one. */
    private static final int MOST_READS = 16;

    private final SocketChannel channel;
    private final Queue<ByteBuffer> out = new ArrayDeque<>();
    private final ByteBuffer in = ByteBuffer.allocate(MOST_AT_ONCE);
    private boolean reads = true;
    private boolean refused;
    private boolean ended;
    private long accepted;
    private long taken;

    private SocketEnd(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Connects, if that goes without waiting.
     *
     * @return empty if nobody listens there, or too many wait already to be accepted
     */
    public static Optional<SocketEnd> connect(Path socket) {
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.configureBlocking(false);
                if (channel.connect(UnixDomainSocketAddress.of(socket))) {
                    return Optional.of(new SocketEnd(channel));
                }
            } catch (IOException e) {
                // Whoever connects tries again.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new GraderFault("a client cannot be made", e);
        }
    }

    /** Has bytes sent by the next moves; none if the server has refused some before. */
    public void send(byte[] bytes) {
        if (!refused) {
            out.add(ByteBuffer.wrap(bytes.clone()));
        }
    }

    /** From now on it takes nothing, or again everything. */
    public void reading(boolean on) {
        reads = on;
    }

    /** Sends no more, not even what has not gone yet; takes what still comes. */
    public void endSending() {
        out.clear();
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            // The server has closed the connection; that shows in what is read.
        }
    }

    /** How many bytes the socket has taken. */
    public long accepted() {
        return accepted;
    }

    /** How many bytes have come. */
    public long taken() {
        return taken;
    }

    /** Whether all that is to be sent is sent, or was refused. */
    public boolean isAllSent() {
        return out.isEmpty();
    }

    /** Whether the server has closed the connection, as is seen by sending; what has come before may still be taken. */
    public boolean isRefused() {
        return refused;
    }

    /** Whether the server has closed the connection, and all before that is taken. */
    public boolean hasEnded() {
        return ended;
    }

    /**
     * Sends and takes what goes now.
     *
     * @param taker is given what comes, in its order
     */
    public void move(Consumer<byte[]> taker) {
        if (ended) {
            return;
        }
        try {
            for (ByteBuffer first = out.peek(); first != null; first = out.peek()) {
                accepted += channel.write(first);
                if (first.hasRemaining()) {
                    break;
                }
                out.remove();
            }
        } catch (IOException e) {
            refused = true;
            out.clear();
        }
        if (reads) {
            take(taker);
        }
    }

    private void take(Consumer<byte[]> taker) {
        try {
            int count = channel.read(in.clear());
            for (int i = 1; count > 0; i++) {
                taken += count;
                taker.accept(Arrays.copyOf(in.array(), count));
                count = i < MOST_READS ? channel.read(in.clear()) : 0;
            }
            ended = count < 0;
        } catch (IOException e) {
            ended = true;
        }
    }

    /** Is gone, without a word. */
    @Override
    public void close() {
        try {
            ended = true;
            out.clear();
            channel.close();
        } catch (IOException e) {
            throw new GraderFault("a client cannot be closed", e);
        }
    }
}
