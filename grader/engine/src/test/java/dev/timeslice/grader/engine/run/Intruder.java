package dev.timeslice.grader.engine.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Runs in a box, tries what its argument says, and tells on standard output how far it came. */
final class Intruder {
    private Intruder() {}

    /**
     * @param arguments what to try, and with what
     */
    public static void main(String[] arguments) throws Exception {
        System.out.println(attempt(arguments));
        System.out.flush();
        if (arguments[0].equals("spin")) {
            for (long i = 0; ; i++) {
                if (i < 0) {
                    break;
                }
            }
        }
    }

    private static String attempt(String[] arguments) throws InterruptedException {
        try {
            return switch (arguments[0].toLowerCase(Locale.ROOT)) {
                case "read" -> "read " + Files.readString(Path.of(arguments[1]));
                case "write" -> "wrote " + Files.writeString(Path.of(arguments[1]), "mine");
                case "connect" -> connect(Integer.parseInt(arguments[1]));
                case "user" ->
                    "user " + System.getProperty("user.name") + " in "
                            + Path.of("").toAbsolutePath();
                case "fill" -> fill();
                case "environment" -> "environment " + System.getenv().keySet();
                case "spin" -> "spinning";
                default -> throw new IllegalArgumentException(arguments[0]);
            };
        } catch (IOException | RuntimeException | Error e) {
            return "refused: " + e;
        }
    }

    private static String connect(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            return "connected";
        }
    }

    private static String fill() throws IOException {
        Path file = Path.of("much");
        for (int mebibytes = 1; mebibytes <= 64; mebibytes++) {
            Files.write(
                    file,
                    new byte[1 << 20],
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        }
        return "filled";
    }
}
