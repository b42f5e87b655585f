package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.BlockingWork;
import dev.timeslice.model.loop.LineServer;
import dev.timeslice.model.loop.ServerLimits;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Each client has two byte buffers: what has come of a line, and what is pending. Nothing is written but when a key says so. */
public final class SelectorServer implements LineServer {
    private final ServerLimits limits;
    private final BlockingWork work;
    private final LinkedBlockingQueue<Result> results = new LinkedBlockingQueue<>();
    private final Map<SelectionKey, Peer> peers = new HashMap<>();

    public SelectorServer(ServerLimits limits, BlockingWork work) {
        this.limits = limits;
        this.work = work;
    }

    @Override
    public void serve(String path) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(path));
        door.configureBlocking(false);
        Selector selector = Selector.open();
        door.register(selector, SelectionKey.OP_ACCEPT);
        ExecutorService pool = Executors.newFixedThreadPool(limits.workers());
        try {
            while (!Thread.interrupted()) {
                selector.select();
                Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    SelectionKey key = ready.next();
                    ready.remove();
                    if (!key.isValid()) {
                        continue;
                    }
                    if (key.isAcceptable()) {
                        SocketChannel channel = door.accept();
                        if (channel != null) {
                            channel.configureBlocking(false);
                            SelectionKey its = channel.register(selector, SelectionKey.OP_READ);
                            peers.put(its, new Peer(channel));
                        }
                        continue;
                    }
                    serve(key, selector, pool);
                }
                for (Result result = results.poll(); result != null; result = results.poll()) {
                    if (peers.containsKey(result.key())) {
                        peers.get(result.key()).add("worked " + result.text());
                        interest(result.key());
                    }
                }
            }
        } finally {
            pool.shutdownNow();
            List.copyOf(peers.keySet()).forEach(this::drop);
            selector.close();
            door.close();
        }
    }

    private void serve(SelectionKey key, Selector selector, ExecutorService pool) {
        Peer peer = peers.get(key);
        try {
            if (key.isWritable()) {
                peer.write();
            }
            if (key.isReadable()) {
                for (String line : peer.read(limits.lineBytes())) {
                    if (line.startsWith("echo ")) {
                        peer.add(line);
                    } else if (line.startsWith("say ")) {
                        say(key, line.substring(4));
                    } else if (line.startsWith("work ")) {
                        pool.submit(() -> {
                            results.add(new Result(key, work.perform(line.substring(5))));
                            selector.wakeup();
                        });
                    } else {
                        peer.add("unknown");
                    }
                }
            }
            interest(key);
        } catch (IOException e) {
            drop(key);
        }
    }

    private void say(SelectionKey speaker, String text) {
        for (Map.Entry<SelectionKey, Peer> one : peers.entrySet()) {
            Peer peer = one.getValue();
            if (one.getKey() == speaker || !one.getKey().isValid()) {
                continue;
            }
            if (peer.missed > 0 || peer.pending() >= limits.pendingBytes()) {
                peer.missed++;
            } else {
                peer.add("said " + text);
                one.getKey().interestOpsOr(SelectionKey.OP_WRITE);
            }
        }
    }

    private void interest(SelectionKey key) {
        Peer peer = peers.get(key);
        if (!key.isValid()) {
            return;
        }
        if (peer.pending() == 0 && peer.over) {
            drop(key);
            return;
        }
        int ops = 0;
        if (peer.pending() > 0) {
            ops |= SelectionKey.OP_WRITE;
        }
        if (!peer.over && peer.pending() < limits.pendingBytes()) {
            ops |= SelectionKey.OP_READ;
        }
        key.interestOps(ops);
    }

    private void drop(SelectionKey key) {
        peers.remove(key);
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            // Gone either way.
        }
    }

    private record Result(SelectionKey key, String text) {}

    private static final class Peer {
        private final SocketChannel channel;
        private ByteBuffer line = ByteBuffer.allocate(256);
        /** Always between two writes: its bytes begin at 0 and end at the position. */
        private ByteBuffer out = ByteBuffer.allocate(256);

        private int missed;
        private boolean over;

        Peer(SocketChannel channel) {
            this.channel = channel;
        }

        int pending() {
            return out.position();
        }

        void add(String text) {
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
            out = withRoomFor(bytes.length, out);
            out.put(bytes);
        }

        void write() throws IOException {
            out.flip();
            channel.write(out);
            out.compact();
            if (out.position() == 0 && missed > 0) {
                add("missed " + missed);
                missed = 0;
            }
        }

        List<String> read(int longest) throws IOException {
            ByteBuffer some = ByteBuffer.allocate(4096);
            if (channel.read(some) < 0) {
                over = true;
            }
            some.flip();
            List<String> lines = new ArrayList<>();
            while (some.hasRemaining()) {
                byte next = some.get();
                if (next == '\n') {
                    lines.add(new String(line.array(), 0, line.position(), StandardCharsets.UTF_8));
                    line.clear();
                } else {
                    if (line.position() >= longest) {
                        throw new IOException("a line is too long");
                    }
                    line = withRoomFor(1, line);
                    line.put(next);
                }
            }
            return lines;
        }

        private static ByteBuffer withRoomFor(int bytes, ByteBuffer buffer) {
            if (buffer.remaining() >= bytes) {
                return buffer;
            }
            ByteBuffer larger = ByteBuffer.allocate(2 * (buffer.capacity() + bytes));
            return larger.put(buffer.flip());
        }
    }
}
