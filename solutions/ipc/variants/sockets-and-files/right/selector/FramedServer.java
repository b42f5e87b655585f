package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.RequestServer;
import dev.timeslice.model.exchange.Service;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One thread for all connections, and a pool for the service. */
public final class FramedServer implements RequestServer {
    private final Service service;
    private final int mostBytes;
    /** What workers want done on the thread that owns all connections. */
    private final Queue<Runnable> told = new ConcurrentLinkedQueue<>();

    private final ByteBuffer incoming = ByteBuffer.allocate(16_384);
    private volatile boolean closed;
    private volatile @Nullable Selector selector;

    public FramedServer(Service service, int mostBytes) {
        this.service = service;
        this.mostBytes = mostBytes;
    }

    @Override
    public void serve(String path) throws IOException {
        Path file = Path.of(path);
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        ExecutorService workers = Executors.newCachedThreadPool();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                Selector ready = Selector.open()) {
            if (Files.exists(file)) {
                makeWay(file, address);
            }
            server.bind(address);
            try {
                server.configureBlocking(false);
                server.register(ready, SelectionKey.OP_ACCEPT);
                selector = ready;
                loop(server, ready, workers);
            } finally {
                Files.deleteIfExists(file);
                for (SelectionKey key : ready.keys()) {
                    key.channel().close();
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void makeWay(Path file, UnixDomainSocketAddress address) throws IOException {
        if (Files.isRegularFile(file)) {
            throw new IOException("an ordinary file stands at " + file);
        }
        boolean somebody;
        try (SocketChannel visitor = SocketChannel.open(address)) {
            somebody = visitor.isOpen();
        } catch (IOException nobody) {
            somebody = false;
        }
        if (somebody) {
            throw new IOException("somebody listens at " + file);
        }
        Files.delete(file);
    }

    private void loop(ServerSocketChannel server, Selector ready, ExecutorService workers) throws IOException {
        while (!closed) {
            ready.select();
            for (Runnable next = told.poll(); next != null; next = told.poll()) {
                next.run();
            }
            for (SelectionKey key : ready.selectedKeys()) {
                if (key.attachment() instanceof Connection connection) {
                    connection.move(key);
                } else {
                    SocketChannel client = server.accept();
                    if (client != null) {
                        client.configureBlocking(false);
                        SelectionKey own = client.register(ready, SelectionKey.OP_READ);
                        own.attach(new Connection(client, own, workers));
                    }
                }
            }
            ready.selectedKeys().clear();
        }
    }

    @Override
    public void close() {
        closed = true;
        Selector waiting = selector;
        if (waiting != null && waiting.isOpen()) {
            waiting.wakeup();
        }
    }

    /** One client; all but the service runs on the thread of the selector. */
    private final class Connection {
        private final SocketChannel channel;
        private final SelectionKey key;
        private final ExecutorService workers;
        private final LengthFraming framing = new LengthFraming(mostBytes);
        private final Queue<ByteBuffer> outgoing = new ArrayDeque<>();
        private boolean busy;
        private boolean last;

        Connection(SocketChannel channel, SelectionKey key, ExecutorService workers) {
            this.channel = channel;
            this.key = key;
            this.workers = workers;
        }

        void move(SelectionKey ready) {
            try {
                if (ready.isValid() && ready.isReadable()) {
                    read();
                }
                if (ready.isValid() && ready.isWritable()) {
                    write();
                }
            } catch (IOException gone) {
                drop();
            }
        }

        private void read() throws IOException {
            int count = channel.read(incoming.clear());
            if (count < 0) {
                framing.end();
                key.interestOps(key.interestOps() & ~SelectionKey.OP_READ);
            } else {
                framing.feed(incoming.array(), 0, count);
            }
            ask();
        }

        /** One request at a time, so that answers keep their order. */
        private void ask() throws IOException {
            if (busy || last) {
                return;
            }
            FrameResult next = framing.next();
            if (next instanceof FrameResult.Message message) {
                busy = true;
                workers.execute(() -> work(message.bytes()));
            } else if (!(next instanceof FrameResult.Incomplete)) {
                last = true;
                write();
            }
        }

        private void work(byte[] request) {
            try {
                byte[] frame = framing.encode(service.answer(request));
                tell(() -> answered(frame));
            } catch (RuntimeException failed) {
                tell(this::giveUp);
            }
        }

        private void tell(Runnable what) {
            told.add(what);
            key.selector().wakeup();
        }

        private void answered(byte[] frame) {
            busy = false;
            outgoing.add(ByteBuffer.wrap(frame));
            try {
                write();
                ask();
            } catch (IOException gone) {
                drop();
            }
        }

        private void giveUp() {
            last = true;
            try {
                write();
            } catch (IOException gone) {
                drop();
            }
        }

        private void write() throws IOException {
            if (!key.isValid()) {
                return;
            }
            while (!outgoing.isEmpty() && !outgoing.element().hasRemaining()
                    || !outgoing.isEmpty() && channel.write(outgoing.element()) > 0) {
                if (!outgoing.element().hasRemaining()) {
                    outgoing.remove();
                }
            }
            int reading = key.interestOps() & SelectionKey.OP_READ;
            key.interestOps(outgoing.isEmpty() ? reading : reading | SelectionKey.OP_WRITE);
            if (last && outgoing.isEmpty()) {
                drop();
            }
        }

        private void drop() {
            try {
                key.cancel();
                channel.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
