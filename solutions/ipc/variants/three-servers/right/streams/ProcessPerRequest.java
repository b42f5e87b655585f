package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.servers.Server;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** With streams, a pool that carries, and a reader for each of a worker's streams. */
public final class ProcessPerRequest implements Server {
    private final ProcessBuilder builder;
    private final ExecutorService carriers = Executors.newCachedThreadPool();
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
    private final Set<Process> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile ServerSocketChannel listening;

    public ProcessPerRequest(List<String> worker) {
        builder = new ProcessBuilder(worker);
    }

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            listening = server;
            while (!closed) {
                SocketChannel client = server.accept();
                clients.add(client);
                carriers.execute(() -> carry(client));
            }
        } catch (ClosedChannelException e) {
            // By close().
        } finally {
            closed = true;
            Files.deleteIfExists(Path.of(path));
            letGo();
        }
    }

    private void letGo() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
        // A worker may still be started by someone who has not seen that the server is closed; then that one kills it.
        workers.forEach(Process::destroyForcibly);
        carriers.shutdown();
        try {
            while (!carriers.awaitTermination(1, TimeUnit.SECONDS)) {
                workers.forEach(Process::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(SocketChannel client) {
        try (client) {
            InputStream in = Channels.newInputStream(client);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            for (; next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
            if (next == '\n') {
                line.write(next);
                String answer = ask(line.toByteArray());
                Channels.newOutputStream(client).write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Gone.
        } finally {
            clients.remove(client);
        }
    }

    private String ask(byte[] request) {
        Process worker = null;
        try {
            worker = builder.start();
            workers.add(worker);
            if (closed) {
                return FAILED;
            }
            InputStream errors = worker.getErrorStream();
            Future<Long> complaints = carriers.submit(() -> errors.transferTo(OutputStream.nullOutputStream()));
            OutputStream out = worker.getOutputStream();
            out.write(request);
            out.close();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8));
            String answer = lines.readLine();
            while (lines.readLine() != null) {
                // A right worker has one line.
            }
            complaints.get();
            return worker.waitFor() == 0 && answer != null ? answer : FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (Exception e) {
            return FAILED;
        } finally {
            if (worker != null) {
                worker.destroyForcibly();
                workers.remove(worker);
            }
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
}
