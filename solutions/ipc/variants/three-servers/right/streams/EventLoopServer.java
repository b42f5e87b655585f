package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A buffer is all that a connection is: one that is filled first, and another one that is emptied. close() closes the selector. */
public final class EventLoopServer implements Server {
    private final LineService service;
    private volatile Selector selector;
    private volatile boolean closed;

    public EventLoopServer(LineService service) {
        this.service = service;
    }

    @Override
    public void serve(String path) throws IOException {
        List<SocketChannel> clients = new ArrayList<>();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path));
            server.configureBlocking(false);
            selector = Selector.open();
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (!closed) {
                selector.select();
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    if (key.isAcceptable()) {
                        clients.removeIf(client -> !client.isOpen());
                        clients.add(welcome(server));
                    } else {
                        serve(key);
                    }
                }
            }
        } catch (ClosedSelectorException | CancelledKeyException e) {
            // By close().
        } finally {
            server.close();
            Files.deleteIfExists(Path.of(path));
            for (SocketChannel client : clients) {
                client.close();
            }
        }
    }

    private SocketChannel welcome(ServerSocketChannel server) throws IOException {
        SocketChannel client = server.accept();
        client.configureBlocking(false);
        client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(REQUEST_BYTES));
        return client;
    }

    private void serve(SelectionKey key) throws IOException {
        SocketChannel client = (SocketChannel) key.channel();
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        try {
            if (key.isWritable()) {
                client.write(buffer);
                if (!buffer.hasRemaining()) {
                    client.close();
                }
            } else if (client.read(buffer) < 0) {
                client.close();
            } else {
                String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
                int end = text.indexOf('\n');
                if (end >= 0) {
                    key.attach(ByteBuffer.wrap(answer(text.substring(0, end)).getBytes(StandardCharsets.UTF_8)));
                    key.interestOps(SelectionKey.OP_WRITE);
                }
            }
        } catch (IOException e) {
            client.close();
        }
    }

    private String answer(String request) {
        try {
            return service.answer(request) + "\n";
        } catch (RuntimeException e) {
            return FAILED + "\n";
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (selector != null) {
                selector.close();
            }
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
