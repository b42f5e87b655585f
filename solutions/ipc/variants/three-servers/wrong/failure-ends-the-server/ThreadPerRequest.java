package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The thread that serves only accepts; whatever may keep one waiting is done by the request's own thread. */
public final class ThreadPerRequest implements Server {
    private final LineService service;
    private final Set<Thread> working = new HashSet<>();
    private @Nullable ServerSocketChannel listening;
    private boolean closed;

    public ThreadPerRequest(LineService service) {
        this.service = service;
    }

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            try {
                accept(server);
            } finally {
                Files.deleteIfExists(Path.of(path));
                endAll();
            }
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
        Thread thread = new Thread(() -> talk(client), "request");
        working.add(thread);
        thread.start();
    }

    private void talk(SocketChannel client) {
        try (client) {
            String request = readLine(client);
            if (request != null) {
                write(client, answer(request));
            }
        } catch (IOException e) {
            // The client is gone, or the server is closed. Nobody else need know.
        } finally {
            forget(Thread.currentThread());
        }
    }

    private String answer(String request) {
        try {
            return service.answer(request);
        } catch (RuntimeException e) {
            close();
            return FAILED;
        }
    }

    /** Null if the connection ends before the line does. */
    private static @Nullable String readLine(SocketChannel client) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(REQUEST_BYTES);
        while (client.read(buffer.clear()) >= 0) {
            for (buffer.flip(); buffer.hasRemaining(); ) {
                byte next = buffer.get();
                if (next == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(next);
            }
        }
        return null;
    }

    private static void write(SocketChannel client, String answer) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((answer + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            client.write(bytes);
        }
    }

    private synchronized void forget(Thread thread) {
        working.remove(thread);
    }

    private void endAll() {
        List<Thread> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(working);
        }
        // An interrupt closes the channel that a thread waits on, and ends a service that waits.
        left.forEach(Thread::interrupt);
        for (Thread thread : left) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
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
