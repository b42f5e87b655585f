package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.RequestServer;
import dev.timeslice.model.exchange.Service;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server with a thread for each client. */
public final class FramedServer implements RequestServer {
    private static final int BYTES_A_READ = 8192;

    private final Service service;
    private final int mostBytes;
    private final Set<SocketChannel> clients = new HashSet<>();
    private @Nullable ServerSocketChannel listening;
    private boolean closed;

    public FramedServer(Service service, int mostBytes) {
        this.service = service;
        this.mostBytes = mostBytes;
    }

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            bind(server, path);
            try {
                accept(server);
            } finally {
                Files.deleteIfExists(Path.of(path));
                letGo();
            }
        }
    }

    private static void bind(ServerSocketChannel server, String path) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        try {
            server.bind(address);
        } catch (IOException taken) {
            if (Files.isRegularFile(Path.of(path)) || isListenedTo(address)) {
                throw taken;
            }
            Files.deleteIfExists(Path.of(path));
            server.bind(address);
        }
    }

    private static boolean isListenedTo(UnixDomainSocketAddress address) {
        try (SocketChannel probe = SocketChannel.open(address)) {
            return probe.isOpen();
        } catch (IOException nobody) {
            return false;
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
        synchronized (this) {
            listening = server;
        }
        while (!isClosed()) {
            try {
                welcome(server.accept());
            } catch (IOException e) {
                if (!isClosed()) {
                    throw e;
                }
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void welcome(SocketChannel client) throws IOException {
        if (closed) {
            client.close();
            return;
        }
        clients.add(client);
        Thread thread = new Thread(() -> talk(client), "client");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(SocketChannel client) {
        try (client) {
            LengthFraming framing = new LengthFraming(mostBytes);
            ByteBuffer buffer = ByteBuffer.allocate(BYTES_A_READ);
            while (true) {
                int count = client.read(buffer.clear());
                if (count < 0) {
                    return;
                }
                buffer.flip();
                while (buffer.remaining() > LengthFraming.HEADER) {
                    int length = buffer.getInt();
                    if (length < 1 || length > mostBytes) {
                        return;
                    }
                    byte[] request = new byte[Math.min(length, buffer.remaining())];
                    buffer.get(request);
                    write(client, ByteBuffer.wrap(framing.encode(service.answer(request))));
                }
            }
        } catch (IOException | RuntimeException e) {
            // It costs this client its connection, and nobody else anything.
        } finally {
            forget(client);
        }
    }

    private static void write(SocketChannel client, ByteBuffer frame) throws IOException {
        while (frame.hasRemaining()) {
            client.write(frame);
        }
    }

    private synchronized void forget(SocketChannel client) {
        clients.remove(client);
    }

    private void letGo() throws IOException {
        List<SocketChannel> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(clients);
        }
        for (SocketChannel client : left) {
            client.close();
        }
    }

    @Override
    public void close() {
        ServerSocketChannel server;
        synchronized (this) {
            closed = true;
            server = listening;
        }
        if (server != null) {
            try {
                // Whoever waits for a client there wakes up.
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException("the socket cannot be closed", e);
            }
        }
    }
}
