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

/** One client after the other, on the one thread, which blocks. */
public final class SelectorServer implements LineServer {
    private final BlockingWork work;

    public SelectorServer(ServerLimits limits, BlockingWork work) {
        this.work = work;
    }

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            while (!Thread.currentThread().isInterrupted()) {
                talk(server.accept());
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
        }
    }

    private void obey(SocketChannel channel, String line) throws IOException {
        if (line.startsWith("echo ")) {
            send(channel, line);
        } else if (line.startsWith("work ")) {
            send(channel, "worked " + work.perform(line.substring(5)));
        } else if (!line.startsWith("say ")) {
            send(channel, "unknown");
        }
    }

    private static void send(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
