package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.BlockingWork;
import dev.timeslice.model.loop.LineServer;
import dev.timeslice.model.loop.ServerLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A thread for each client, which blocks. */
public final class SelectorServer implements LineServer {
    private final BlockingWork work;
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();

    public SelectorServer(ServerLimits limits, BlockingWork work) {
        this.work = work;
    }

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            while (!Thread.currentThread().isInterrupted()) {
                SocketChannel channel = server.accept();
                clients.add(channel);
                new Thread(() -> talk(channel)).start();
            }
        }
    }

    private void talk(SocketChannel channel) {
        try (BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                obey(channel, line);
            }
        } catch (IOException e) {
            // It is gone.
        } finally {
            clients.remove(channel);
        }
    }

    private void obey(SocketChannel channel, String line) throws IOException {
        if (line.startsWith("echo ")) {
            send(channel, line);
        } else if (line.startsWith("say ")) {
            for (SocketChannel other : clients) {
                if (other != channel) {
                    send(other, "said " + line.substring(4));
                }
            }
        } else if (line.startsWith("work ")) {
            send(channel, "worked " + work.perform(line.substring(5)));
        } else {
            send(channel, "unknown");
        }
    }

    private static void send(SocketChannel channel, String line) throws IOException {
        synchronized (channel) {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
