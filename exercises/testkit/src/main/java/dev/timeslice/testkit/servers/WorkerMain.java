package dev.timeslice.testkit.servers;

import dev.timeslice.model.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A worker of one request: reads a line from standard input, writes the answer as a line to standard output, and ends with 0. If it
 * cannot answer, it complains to standard error and ends with another code.
 *
 * <p>Beside what {@link NotedService} knows there is {@code chatter TEXT}, for which it complains very much and then answers; and before it
 * does {@code die}, it writes half an answer.
 */
public final class WorkerMain {
    /** Many times what a pipe holds. */
    private static final int COMPLAINTS = 20_000;

    private static final int CANNOT = 1;

    private WorkerMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            Optional<String> request = request(System.in);
            if (request.isEmpty()) {
                throw new IllegalStateException("there is no whole line to read");
            }
            write(out, answer(request.get(), out, err) + "\n");
            Runtime.getRuntime().halt(0);
        } catch (RuntimeException e) {
            write(err, e + "\n");
            Runtime.getRuntime().halt(CANNOT);
        }
    }

    private static Optional<String> request(InputStream in) throws IOException {
        byte[] line = new byte[Server.REQUEST_BYTES];
        for (int length = 0; length < line.length; length++) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            if (next == '\n') {
                return Optional.of(new String(line, 0, length, StandardCharsets.UTF_8));
            }
            line[length] = (byte) next;
        }
        return Optional.empty();
    }

    private static String answer(String request, PrintStream out, PrintStream err) {
        if (request.startsWith("chatter ")) {
            write(err, "one more complaint\n".repeat(COMPLAINTS));
            return request;
        }
        if (request.equals("die")) {
            write(out, "half an ans");
        }
        return new NotedService().answer(request);
    }

    private static void write(PrintStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
