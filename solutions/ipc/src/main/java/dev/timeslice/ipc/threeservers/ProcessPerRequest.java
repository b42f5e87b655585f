package dev.timeslice.ipc.threeservers;

import dev.timeslice.model.servers.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A process does the work. A thread beside it carries bytes to and fro, since Java cannot hand a socket to another process. */
public final class ProcessPerRequest implements Server {
    private final List<String> worker;
    private final Set<Thread> carrying = new HashSet<>();
    private final Set<Process> working = new HashSet<>();
    private @Nullable ServerSocketChannel listening;
    private boolean closed;

    public ProcessPerRequest(List<String> worker) {
        this.worker = List.copyOf(worker);
    }

    @Override
    public void serve(String path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            try {
                accept(server);
            } finally {
                Files.deleteIfExists(Path.of(path));
                endAll();
            }
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
        synchronized (this) {
            listening = server;
        }
        while (!isClosed()) {
            try {
                welcome(server.accept());
            } catch (IOException e) {
                if (!isClosed()) {
                    throw e;
                }
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void welcome(SocketChannel client) throws IOException {
        if (closed) {
            client.close();
            return;
        }
        Thread thread = new Thread(() -> talk(client), "request");
        carrying.add(thread);
        thread.start();
    }

    private void talk(SocketChannel client) {
        try (client) {
            byte[] request = readLine(client);
            if (request != null) {
                write(client, answer(request));
            }
        } catch (IOException e) {
            // The client is gone, or the server is closed. Nobody else need know.
        } finally {
            forget(Thread.currentThread());
        }
    }

    /** With its line feed; null if the connection ends before the line does. */
    private static byte @Nullable [] readLine(SocketChannel client) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(REQUEST_BYTES);
        while (client.read(buffer.clear()) >= 0) {
            for (buffer.flip(); buffer.hasRemaining(); ) {
                byte next = buffer.get();
                line.write(next);
                if (next == '\n') {
                    return line.toByteArray();
                }
            }
        }
        return null;
    }

    private static void write(SocketChannel client, byte[] answer) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(answer);
        while (bytes.hasRemaining()) {
            client.write(bytes);
        }
    }

    /** With its line feed, like the request. */
    private byte[] answer(byte[] request) {
        try {
            Process process = start();
            try {
                return answer(process, request);
            } finally {
                process.destroyForcibly();
                forget(process);
            }
        } catch (IOException e) {
            return failure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failure();
        }
    }

    private static byte[] answer(Process process, byte[] request) throws IOException, InterruptedException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(request);
        }
        // To its end before anybody waits for the worker, which cannot end before its answer is taken.
        byte[] answer = process.getInputStream().readAllBytes();
        boolean whole = answer.length > 0 && answer[answer.length - 1] == '\n';
        return process.waitFor() == 0 && whole ? answer : failure();
    }

    private static byte[] failure() {
        return (FAILED + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing is started any more when the server is closed, so that what is to be killed then is complete. */
    private synchronized Process start() throws IOException {
        if (closed) {
            throw new IOException("the server is closed");
        }
        Process process =
                new ProcessBuilder(worker).redirectError(Redirect.DISCARD).start();
        working.add(process);
        return process;
    }

    private synchronized void forget(Process process) {
        working.remove(process);
    }

    private synchronized void forget(Thread thread) {
        carrying.remove(thread);
    }

    private void endAll() {
        List<Process> workers;
        List<Thread> carriers;
        synchronized (this) {
            closed = true;
            workers = List.copyOf(working);
            carriers = List.copyOf(carrying);
        }
        workers.forEach(Process::destroyForcibly);
        try {
            for (Process process : workers) {
                process.waitFor();
            }
            // Now they wait for clients at most, and an interrupt closes the channel that they wait on.
            carriers.forEach(Thread::interrupt);
            for (Thread thread : carriers) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ServerSocketChannel server;
        synchronized (this) {
            closed = true;
            server = listening;
        }
        if (server != null) {
            try {
                // Whoever waits for a client there wakes up.
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException("the socket cannot be closed", e);
            }
        }
    }
}
