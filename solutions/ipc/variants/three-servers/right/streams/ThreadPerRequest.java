package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** With readers and writers, and threads that know their client. */
public final class ThreadPerRequest implements Server {
    private final LineService service;
    private final Set<Talk> talks = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile ServerSocketChannel listening;

    public ThreadPerRequest(LineService service) {
        this.service = service;
    }

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            listening = server;
            while (!closed) {
                Talk talk = new Talk(server.accept());
                talks.add(talk);
                talk.start();
            }
        } catch (ClosedChannelException e) {
            // By close().
        } finally {
            Files.deleteIfExists(Path.of(path));
            for (Talk talk : talks) {
                talk.interrupt();
                talk.client.close();
                join(talk);
            }
        }
    }

    private static void join(Talk talk) {
        try {
            talk.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private final class Talk extends Thread {
        private final SocketChannel client;

        Talk(SocketChannel client) {
            this.client = client;
        }

        @Override
        public void run() {
            try (client;
                    BufferedReader in = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                    Writer out = Channels.newWriter(client, StandardCharsets.UTF_8)) {
                StringBuilder line = new StringBuilder();
                int next = in.read();
                while (next >= 0 && next != '\n') {
                    line.append((char) next);
                    next = in.read();
                }
                if (next >= 0) {
                    out.write(answer(line.toString()));
                    out.write('\n');
                    out.flush();
                }
            } catch (IOException e) {
                // Gone.
            } finally {
                talks.remove(this);
            }
        }

        private String answer(String request) {
            try {
                return service.answer(request);
            } catch (RuntimeException e) {
                return FAILED;
            }
        }
    }
}
