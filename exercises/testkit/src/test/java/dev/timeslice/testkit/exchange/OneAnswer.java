package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.RequestServer;
import dev.timeslice.model.exchange.Service;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A server that answers each client once, whatever it is asked, and keeps all connections. */
public final class OneAnswer implements RequestServer {

    /** Takes what it does not need. */
    public OneAnswer(Service service, int mostBytes) {}

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            while (server.isOpen()) {
                SocketChannel client = server.accept();
                client.write(ByteBuffer.wrap(FrameClient.frame("once")));
            }
        }
    }

    @Override
    public void close() {}
}
