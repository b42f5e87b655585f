package dev.timeslice.testkit.servers;

import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Takes a read for a line, one client after the other, and leaves its socket's file. */
public final class OneAtATime implements Server {
    private final LineService service;
    private final ServerSocketChannel server;

    /** Makes its socket at once, so that it can be closed. */
    public OneAtATime(LineService service) throws IOException {
        this.service = service;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @Override
    public void serve(String path) throws IOException {
        server.bind(UnixDomainSocketAddress.of(path));
        try {
            while (server.isOpen()) {
                answer(server.accept());
            }
        } catch (ClosedChannelException e) {
            // Closed.
        }
    }

    private void answer(SocketChannel accepted) throws IOException {
        try (SocketChannel client = accepted) {
            ByteBuffer request = ByteBuffer.allocate(REQUEST_BYTES);
            client.read(request);
            String line = new String(request.array(), 0, request.position(), StandardCharsets.UTF_8);
            client.write(ByteBuffer.wrap((service.answer(line.strip()) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
