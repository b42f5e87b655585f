package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One selector; each connection remembers how far it has come. */
public final class EventLoopServer implements Server {
    private final LineService service;
    private final ByteBuffer in = ByteBuffer.allocate(REQUEST_BYTES);
    private @Nullable Selector waiting;
    private boolean closed;

    public EventLoopServer(LineService service) {
        this.service = service;
    }

    @Override
    public void serve(String path) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            try {
                server.configureBlocking(false);
                server.register(selector, SelectionKey.OP_ACCEPT);
                synchronized (this) {
                    waiting = selector;
                }
                while (!isClosed()) {
                    turn(selector, server);
                }
            } finally {
                Files.deleteIfExists(Path.of(path));
                for (SelectionKey key : selector.keys()) {
                    key.channel().close();
                }
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void turn(Selector selector, ServerSocketChannel server) throws IOException {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.attachment() instanceof Connection connection) {
                connection.goOn();
            } else {
                accept(selector, server);
            }
        }
        selector.selectedKeys().clear();
    }

    private void accept(Selector selector, ServerSocketChannel server) throws IOException {
        for (SocketChannel client = server.accept(); client != null; client = server.accept()) {
            client.configureBlocking(false);
            SelectionKey key = client.register(selector, SelectionKey.OP_READ);
            key.attach(new Connection(client, key));
        }
    }

    private String answer(String request) {
        try {
            return service.answer(request);
        } catch (RuntimeException e) {
            return FAILED;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (waiting != null) {
            waiting.wakeup();
        }
    }

    /** One client: first its request is collected, then its answer goes, as far as each of them goes. */
    private final class Connection {
        private final SocketChannel client;
        private final SelectionKey key;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private @Nullable ByteBuffer out;

        Connection(SocketChannel client, SelectionKey key) {
            this.client = client;
            this.key = key;
        }

        void goOn() {
            try {
                if (out == null) {
                    read();
                }
                if (out != null) {
                    write(out);
                }
            } catch (IOException e) {
                end();
            }
        }

        private void read() throws IOException {
            in.clear();
            // Until the whole line has come.
            while (in.position() == 0 || in.get(in.position() - 1) != '\n') {
                if (client.read(in) < 0) {
                    end();
                    return;
                }
                nap();
            }
            for (in.flip(); in.hasRemaining() && out == null; ) {
                byte next = in.get();
                if (next == '\n') {
                    String answer = answer(line.toString(StandardCharsets.UTF_8));
                    out = ByteBuffer.wrap((answer + "\n").getBytes(StandardCharsets.UTF_8));
                    key.interestOps(SelectionKey.OP_WRITE);
                } else {
                    line.write(next);
                }
            }
        }

        private void nap() throws IOException {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        private void write(ByteBuffer rest) throws IOException {
            client.write(rest);
            if (!rest.hasRemaining()) {
                end();
            }
        }

        private void end() {
            try {
                // Its key is cancelled with it.
                client.close();
            } catch (IOException e) {
                // It is gone, which is what was wanted.
            }
        }
    }
}
