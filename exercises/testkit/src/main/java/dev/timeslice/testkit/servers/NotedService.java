package dev.timeslice.testkit.servers;

import dev.timeslice.model.servers.LineService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The service behind all three servers, in the folder of a run. It notes each request that it is asked.
 *
 * <p>Requests are {@code echo TEXT}, which is its own answer; {@code big COUNT}, answered by so many letters; {@code hold NAME}, which
 * tells the check that it is begun and goes on when the check says so; {@code fail}, which throws; and {@code die}, which ends its process.
 */
final class NotedService implements LineService {
    /** The file of the notes. */
    static final String NOTES = "asked";

    /** The socket at which the check hears of requests that are held; its name is short, as its whole path has to be. */
    static final String DESK = "d";

    static final int CODE_OF_DEATH = 3;

    @Override
    public String answer(String request) {
        note(new Asked(
                request, ProcessHandle.current().pid(), Thread.currentThread().getId()));
        String[] words = request.split(" ", 2);
        switch (words[0]) {
            case "echo" -> {
                return request;
            }
            case "big" -> {
                return "x".repeat(Integer.parseInt(words[1]));
            }
            case "hold" -> {
                hold(words[1]);
                return "held " + words[1];
            }
            case "die" -> Runtime.getRuntime().halt(CODE_OF_DEATH);
            default -> {
                // Told below.
            }
        }
        throw new IllegalStateException("the service cannot do <" + request + ">");
    }

    private static void note(Asked asked) {
        try {
            Files.writeString(
                    Path.of(NOTES), asked.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the request cannot be noted", e);
        }
    }

    /** Waits for a byte of the check; whoever is interrupted meanwhile, or is asked when the check is gone, throws. */
    private static void hold(String name) {
        try (SocketChannel desk = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            desk.connect(UnixDomainSocketAddress.of(DESK));
            String told = name + " " + ProcessHandle.current().pid() + "\n";
            desk.write(ByteBuffer.wrap(told.getBytes(StandardCharsets.UTF_8)));
            if (desk.read(ByteBuffer.allocate(1)) < 0) {
                throw new IllegalStateException("nobody waits for <" + name + ">");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the request was interrupted", e);
        }
    }
}
