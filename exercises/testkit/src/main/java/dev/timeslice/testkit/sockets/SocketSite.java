package dev.timeslice.testkit.sockets;

import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What this machine's Unix-domain sockets can do, and whether that is enough for the runs of this package. */
public final class SocketSite {
    /** The name of the socket in the folder of a run. */
    static final String SOCKET = "s";

    private static final String PROBE = "p";

    /** A thousand connections, and what a JVM has open besides. */
    private static final long FILES = 1_200;

    /** Linux allows 107 bytes, others fewer. */
    private static final int LONGEST_PATH = 100;

    /** What a run calls its folder is at most this long, with the socket's name. */
    private static final int NAME_OF_A_RUN =
            "/timeslice-".length() + Long.toString(Long.MAX_VALUE).length() + 1;

    /** Servers have small heaps, and are to have more pending than sockets hold. */
    private static final long MOST_CAPACITY = 4L << 20;

    private static final Path LIMITS = Path.of("/proc/self/limits");

    private static final Message NO_FAMILY =
            Message.of("This system has no Unix-domain sockets.", "이 시스템에는 유닉스 도메인 소켓이 없습니다.");
    private static final Message LONG_PATH = Message.of(
            "The path of the folder for temporary files is too long for a socket in it: %s.",
            "임시 파일 폴더의 경로가 소켓을 두기에 너무 깁니다: %s.");
    private static final Message FEW_FILES = Message.of(
            "A thousand connections need %d open files, and a process may have %d here (ulimit -Hn).",
            "연결 천 개에는 열린 파일이 %d개 필요한데, 여기에서 프로세스는 %d개만 열 수 있습니다(ulimit -Hn).");
    private static final Message LARGE_BUFFERS = Message.of(
            "A socket holds %d bytes here, more than these checks are made for.",
            "여기에서 소켓은 %d바이트를 담는데, 이 검사들이 다루는 것보다 많습니다.");
    private static final Message BROKEN =
            Message.of("No Unix-domain socket can be made: %s.", "유닉스 도메인 소켓을 만들 수 없습니다: %s.");

    private SocketSite() {}

    /**
     * Why no server can be talked to from here; empty if it can.
     *
     * @param folder where the folders of runs are made
     */
    public static Optional<Message> obstacle(Path folder) {
        try {
            // A run's folder has its real path.
            if (length(folder.toRealPath()) + NAME_OF_A_RUN > LONGEST_PATH) {
                return Optional.of(LONG_PATH.with(folder));
            }
            Path run = Files.createTempDirectory(folder, "timeslice-");
            try {
                return obstacleIn(run);
            } finally {
                Files.delete(run);
            }
        } catch (IOException e) {
            return Optional.of(BROKEN.with(e));
        }
    }

    /** The same for a run whose folder is there already, by its real path. */
    static Optional<Message> obstacleIn(Path run) {
        if (length(run) + "/".length() + SOCKET.length() > LONGEST_PATH) {
            return Optional.of(LONG_PATH.with(run));
        }
        try {
            long files = mostOpenFiles(Files.exists(LIMITS) ? Files.readAllLines(LIMITS) : List.of());
            if (files < FILES) {
                return Optional.of(FEW_FILES.with(FILES, files));
            }
            long capacity = capacity(run);
            return capacity > MOST_CAPACITY ? Optional.of(LARGE_BUFFERS.with(capacity)) : Optional.empty();
        } catch (UnsupportedOperationException e) {
            return Optional.of(NO_FAMILY);
        } catch (IOException e) {
            return Optional.of(BROKEN.with(e));
        }
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * How many files a process may have open at most. A JVM raises its own limit to that when it starts.
     *
     * @param limits the lines of {@code /proc/self/limits}; none where the system has no such file
     * @return that, or very many if it is not limited or not told
     */
    static long mostOpenFiles(List<String> limits) {
        return limits.stream()
                .filter(line -> line.startsWith("Max open files"))
                // The soft limit, the hard limit, the unit.
                .map(line -> line.substring("Max open files".length()).strip().split("\\s+")[1])
                .filter(hard -> hard.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * How many bytes one side of a connection can write before the other one reads.
     *
     * @param folder where a socket may be made for a moment
     * @throws IOException if there can be none
     * @throws UnsupportedOperationException if the system knows no such sockets
     */
    static long capacity(Path folder) throws IOException {
        Path socket = folder.resolve(PROBE);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            try (SocketChannel one = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                    SocketChannel other = server.accept()) {
                one.configureBlocking(false);
                ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
                long capacity = 0;
                for (int count = one.write(bytes); count > 0 && other.isOpen(); count = one.write(bytes)) {
                    capacity += count;
                    bytes.clear();
                }
                return capacity;
            }
        } finally {
            Files.deleteIfExists(socket);
        }
    }
}
