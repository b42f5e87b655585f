package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.RequestServer;
import dev.timeslice.model.exchange.Service;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Reads from streams, which wait until all bytes of a message are there. */
public final class FramedServer implements RequestServer {
    private final Service service;
    private final int mostBytes;
    private @Nullable ServerSocketChannel server;
    private boolean closed;

    public FramedServer(Service service, int mostBytes) {
        this.service = service;
        this.mostBytes = mostBytes;
    }

    @Override
    public void serve(String path) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        if (Files.exists(Path.of(path)) && !Files.isRegularFile(Path.of(path)) && isDead(address)) {
            Files.delete(Path.of(path));
        }
        ExecutorService pool = Executors.newCachedThreadPool();
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(address);
            try {
                begin(listening);
                while (!isClosed()) {
                    SocketChannel client = listening.accept();
                    pool.execute(() -> talk(client));
                }
            } catch (IOException e) {
                if (!isClosed()) {
                    throw e;
                }
            } finally {
                Files.deleteIfExists(Path.of(path));
            }
        } finally {
            // An interrupt closes the channel on which a thread waits.
            pool.shutdownNow();
        }
    }

    private static boolean isDead(UnixDomainSocketAddress address) throws IOException {
        try (SocketChannel visitor = SocketChannel.open(address)) {
            return !visitor.isOpen();
        } catch (ConnectException nobody) {
            return true;
        }
    }

    private synchronized void begin(ServerSocketChannel listening) {
        server = listening;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void talk(SocketChannel client) {
        try (client) {
            LengthFraming framing = new LengthFraming(mostBytes);
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(client)));
            OutputStream out = Channels.newOutputStream(client);
            while (true) {
                int length = in.readInt();
                if (length < 1 || length > mostBytes) {
                    return;
                }
                byte[] request = in.readNBytes(length);
                if (request.length < length) {
                    return;
                }
                out.write(framing.encode(service.answer(request)));
                out.flush();
            }
        } catch (EOFException end) {
            // The client sends no more.
        } catch (IOException | RuntimeException failed) {
            // The connection is closed, and that is all.
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
