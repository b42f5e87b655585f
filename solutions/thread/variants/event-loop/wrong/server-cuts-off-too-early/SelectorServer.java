package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.BlockingWork;
import dev.timeslice.model.loop.LineServer;
import dev.timeslice.model.loop.ServerLimits;
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
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One thread, one selector; what the pool has done comes back through a queue and a wake-up. */
public final class SelectorServer implements LineServer {
    private static final int MOST_READ_AT_ONCE = 8192;

    private final ServerLimits limits;
    private final BlockingWork work;
    private final Set<Client> clients = new LinkedHashSet<>();
    private final Queue<Runnable> completed = new ConcurrentLinkedQueue<>();
    private final ByteBuffer in = ByteBuffer.allocate(MOST_READ_AT_ONCE);

    public SelectorServer(ServerLimits limits, BlockingWork work) {
        this.limits = limits;
        this.work = work;
    }

    @Override
    public void serve(String path) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(limits.workers());
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.configureBlocking(false);
            server.bind(UnixDomainSocketAddress.of(path));
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (!Thread.currentThread().isInterrupted()) {
                selector.select();
                for (Runnable done = completed.poll(); done != null; done = completed.poll()) {
                    done.run();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.attachment() instanceof Client client) {
                        client.ready();
                    } else {
                        accept(server, selector, pool);
                    }
                }
                selector.selectedKeys().clear();
            }
        } finally {
            pool.shutdownNow();
            List.copyOf(clients).forEach(Client::close);
        }
    }

    private void accept(ServerSocketChannel server, Selector selector, ExecutorService pool) throws IOException {
        for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            clients.add(new Client(channel, selector, pool));
        }
    }

    private final class Client {
        private final SocketChannel channel;
        private final Selector selector;
        private final ExecutorService pool;
        private final ByteArrayOutputStream half = new ByteArrayOutputStream();
        private final Queue<ByteBuffer> out = new ArrayDeque<>();
        private final SelectionKey key;
        private long pending;
        private long missed;
        private boolean hasEnded;

        Client(SocketChannel channel, Selector selector, ExecutorService pool) throws IOException {
            this.channel = channel;
            this.selector = selector;
            this.pool = pool;
            this.key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        void ready() {
            // An earlier one in the same round may have closed it.
            if (key.isValid() && key.isReadable()) {
                read();
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
        }

        private void read() {
            try {
                int count = channel.read(in.clear());
                if (count < 0) {
                    hasEnded = true;
                } else {
                    in.flip();
                    decode();
                }
                settle();
            } catch (IOException e) {
                close();
            }
        }

        private void decode() {
            while (in.hasRemaining() && key.isValid()) {
                byte next = in.get();
                if (next == '\n') {
                    String line = half.toString(StandardCharsets.UTF_8);
                    half.reset();
                    obey(line);
                } else if (half.size() == limits.lineBytes() - 1) {
                    close();
                } else {
                    half.write(next);
                }
            }
        }

        private void obey(String line) {
            if (line.startsWith("echo ")) {
                send(line);
            } else if (line.startsWith("say ")) {
                String said = "said " + line.substring("say ".length());
                List.copyOf(clients).forEach(other -> {
                    if (other != this) {
                        other.tell(said);
                    }
                });
            } else if (line.startsWith("work ")) {
                String text = line.substring("work ".length());
                pool.execute(() -> {
                    String result = work.perform(text);
                    completed.add(() -> send("worked " + result));
                    selector.wakeup();
                });
            } else {
                send("unknown");
            }
        }

        /** What others say is dropped if this client does not take it. */
        private void tell(String line) {
            if (missed > 0 || pending >= limits.pendingBytes()) {
                missed++;
            } else {
                send(line);
            }
        }

        private void send(String line) {
            if (!key.isValid()) {
                return;
            }
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.add(bytes);
            pending += bytes.remaining();
            flush();
        }

        private void flush() {
            try {
                for (ByteBuffer first = out.peek(); first != null; first = out.peek()) {
                    pending -= channel.write(first);
                    if (first.hasRemaining()) {
                        break;
                    }
                    out.remove();
                }
                settle();
            } catch (IOException e) {
                close();
            }
        }

        /** After anything that has changed what is pending, or whether more will come. */
        private void settle() {
            if (!key.isValid()) {
                return;
            }
            if (pending == 0 && missed > 0) {
                long count = missed;
                missed = 0;
                send("missed " + count);
                return;
            }
            if (pending == 0 && hasEnded) {
                close();
                return;
            }
            boolean reads = !hasEnded && pending < limits.pendingBytes();
            key.interestOps((reads ? SelectionKey.OP_READ : 0) | (pending > 0 ? SelectionKey.OP_WRITE : 0));
        }

        private void close() {
            key.cancel();
            clients.remove(this);
            try {
                channel.close();
            } catch (IOException e) {
                // It is gone, which is what was wanted.
            }
        }
    }
}
