package dev.timeslice.testkit.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.BlockingWork;
import dev.timeslice.model.loop.LineServer;
import dev.timeslice.model.loop.ServerLimits;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.RunFolders;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Servers of one thread a client, right and wrong, as ordinary processes. */
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at processes, sockets and files through /proc")
class LineServerRunTest {
    private static final ServerLimits LIMITS = new ServerLimits(1_000, 65_536, 2);

    private static LineServerRun start(Class<? extends LineServer> server) {
        return LineServerRun.start(BlackBox.here(), server.getName(), LIMITS);
    }

    /**
     * What this process has: children, open files (sockets among them), and folders of runs. A socket's file lies in such a folder.
     */
    private record Left(long processes, long files, RunFolders folders) {
        static Left now() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
                return new Left(
                        ProcessHandle.current()
                                .children()
                                .filter(ProcessHandle::isAlive)
                                .count(),
                        files.filter(file -> !opensOnce(file)).count(),
                        RunFolders.now());
            }
        }

        /** What the JVM itself opens when it first needs it, and keeps: its jars, its modules, the random source. */
        private static boolean opensOnce(Path descriptor) {
            try {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.endsWith(".jar")
                        || target.startsWith("/dev/")
                        || target.startsWith(System.getProperty("java.home"));
            } catch (IOException e) {
                // Closed meanwhile, such as the one that the list is read through.
                return true;
            }
        }
    }

    private static void leavesNothing(ThrowingCallable run) throws Throwable {
        // The first run starts what stays, such as the thread that waits for processes.
        try (LineServerRun first = start(Echoing.class)) {
            first.client();
        }
        Left before = Left.now();

        run.call();

        Left after = Left.now();
        assertThat(after.processes()).isEqualTo(before.processes());
        assertThat(after.files()).isEqualTo(before.files());
        assertThat(after.folders().leftSince(before.folders())).isEmpty();
    }

    @Test
    void nothingIsLeftOfARunWithManyClients() throws Throwable {
        leavesNothing(() -> {
            try (LineServerRun run = start(Echoing.class)) {
                assertThat(run.clients(50)).hasSize(50);
                assertThat(run.threads()).isGreaterThan(50);
            }
        });
    }

    @Test
    void nothingIsLeftOfARunThatFails() throws Throwable {
        leavesNothing(() -> {
            try (LineServerRun run = start(Echoing.class)) {
                SocketClient client = run.clients(3).get(0);
                assertThatThrownBy(() -> run.expect(client, "echo never sent"))
                        .isInstanceOfSatisfying(
                                CheckFailure.class,
                                failure -> assertThat(failure.witness()).contains("LineServerRunTest$Echoing"));
            }
            assertThatThrownBy(() -> start(Throwing.class)).isInstanceOf(CheckFailure.class);
            assertThatThrownBy(() -> start(Unwritten.class)).isInstanceOf(CheckFailure.class);
        });
    }

    @Test
    void aStubIsNoMistake() {
        assertThatThrownBy(() -> start(Unwritten.class))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(VerdictKind.NOT_IMPLEMENTED));
    }

    @Test
    void whatTheServerThrowsIsTold() {
        assertThatThrownBy(() -> start(Throwing.class)).isInstanceOfSatisfying(CheckFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(VerdictKind.FAILED);
            assertThat(failure.sentence().en()).contains("IOException: no luck today");
        });
    }

    @Test
    void aWrongLineIsShownBesideTheRightOne() {
        try (LineServerRun run = start(Echoing.class)) {
            SocketClient client = run.clients(1).get(0).send("echo a", "echo b");

            assertThatThrownBy(() -> run.expect(client, "echo a", "echo c"))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en())
                                    .isEqualTo("Line 2 to a client should be <echo c>, but is <echo b>."));
        }
    }

    @Test
    void aServerThatBlocksIsQuietAndOneThatTriesWithoutEndIsNot() {
        try (LineServerRun run = start(Echoing.class)) {
            run.sendUntilFull(run.clients(2).get(0), requests(), run.much());
            run.expectQuiet();
        }
        try (LineServerRun run = start(Trying.class)) {
            assertThatThrownBy(run::expectQuiet)
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(VerdictKind.BUSY_WAIT));
        }
    }

    @Test
    void whoTakesNothingCanSendOnlyWhatTheSocketsHold() {
        try (LineServerRun run = start(Echoing.class)) {
            List<SocketClient> two = run.clients(2);
            SocketClient silent = two.get(0);

            run.sendUntilFull(silent, requests(), run.much());

            assertThat(silent.accepted()).isPositive().isLessThan(run.much());
            assertThat(silent.isAllSent()).isFalse();
            assertThat(silent.hasEnded()).isFalse();
            silent.reading(true);
            run.await(() -> silent.isAllSent() && silent.taken() == silent.accepted(), Message.verbatim("all answers"));
        }
    }

    @Test
    void aClientThatIsClosedWhileItSendsIsNotSentToForEver() {
        try (LineServerRun run = start(Closing.class)) {
            SocketClient client = run.client();

            run.sendUntilFull(client, requests(), run.much());
            run.moveUntilFull(client);

            assertThat(client.hasEnded()).isTrue();
        }
    }

    @Test
    void whatIsTakenHasABound() {
        try (LineServerRun run = start(Flooding.class)) {
            SocketClient client = run.client();

            assertThatThrownBy(() -> run.awaitEnd(client))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en())
                                    .contains("far more than anybody has asked for"));
        }
    }

    @Test
    void workGoesOnUntilItsResultIsGiven() {
        try (LineServerRun run = start(Echoing.class)) {
            List<SocketClient> two = run.clients(2);
            two.forEach(client -> client.send("work a", "work b"));
            run.await(() -> run.told().size() == 2, Message.verbatim("two works"));
            run.release("a", "one two");
            run.release("b", "three");

            two.forEach(client -> run.expect(client, "worked one two", "worked three"));
            assertThat(run.told()).contains("begun a 1", "begun a 2");
        }
    }

    @Test
    void anInterruptEndsAServerThatListensToItAndNoOther() {
        try (LineServerRun run = start(Echoing.class)) {
            run.interrupt();
        }
        try (LineServerRun run = start(Trying.class)) {
            assertThatThrownBy(run::interrupt)
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(VerdictKind.BUSY_WAIT));
        }
    }

    @Test
    void aThousandClientsCanBeConnected() {
        try (LineServerRun run = start(Accepting.class)) {
            List<SocketClient> many =
                    IntStream.range(0, 1_000).mapToObj(i -> run.client()).toList();

            run.awaitLines(many, 1, Message.verbatim("a line each"));
        }
    }

    private static byte[] requests() {
        return ("echo " + "r".repeat(194) + "\n").repeat(40).getBytes(StandardCharsets.UTF_8);
    }

    /** What all servers here have in common. */
    private abstract static class Accepts implements LineServer {
        final BlockingWork work;

        Accepts(BlockingWork work) {
            this.work = work;
        }

        @Override
        public void serve(String path) throws IOException {
            List<SocketChannel> clients = new ArrayList<>();
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(path));
                while (true) {
                    SocketChannel client = server.accept();
                    clients.add(client);
                    meet(client);
                }
            } catch (ClosedByInterruptException e) {
                // Ends, as it should.
            } finally {
                for (SocketChannel client : clients) {
                    client.close();
                }
            }
        }

        abstract void meet(SocketChannel client) throws IOException;

        static void write(SocketChannel client, String text) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                client.write(bytes);
            }
        }
    }

    /** Echoes and works, on a thread for each client. */
    public static final class Echoing extends Accepts {
        public Echoing(ServerLimits limits, BlockingWork work) {
            super(work);
        }

        @Override
        void meet(SocketChannel client) {
            Thread thread = new Thread(() -> talk(client));
            thread.start();
        }

        private void talk(SocketChannel client) {
            try (var in = new java.io.BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    boolean works = line.startsWith("work ");
                    write(client, (works ? "worked " + work.perform(line.substring(5)) : line) + "\n");
                }
            } catch (IOException e) {
                // It is gone.
            }
        }
    }

    /** Says something to each client, and no more. */
    public static final class Accepting extends Accepts {
        public Accepting(ServerLimits limits, BlockingWork work) {
            super(work);
        }

        @Override
        void meet(SocketChannel client) throws IOException {
            write(client, "welcome\n");
        }
    }

    /** Closes each connection. */
    public static final class Closing extends Accepts {
        public Closing(ServerLimits limits, BlockingWork work) {
            super(work);
        }

        @Override
        void meet(SocketChannel client) throws IOException {
            client.close();
        }
    }

    /** Sends without an end. */
    public static final class Flooding extends Accepts {
        public Flooding(ServerLimits limits, BlockingWork work) {
            super(work);
        }

        @Override
        void meet(SocketChannel client) throws IOException {
            while (client.isOpen()) {
                write(client, "and again\n".repeat(1_000));
            }
        }
    }

    /** Asks again and again whether somebody has come. */
    public static final class Trying implements LineServer {
        public Trying(ServerLimits limits, BlockingWork work) {}

        @Override
        public void serve(String path) throws IOException {
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(path));
                server.configureBlocking(false);
                while (server.accept() == null) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    /** Cannot. */
    public static final class Throwing implements LineServer {
        public Throwing(ServerLimits limits, BlockingWork work) {}

        @Override
        public void serve(String path) throws IOException {
            throw new IOException("no luck\ntoday");
        }
    }

    /** A stub. */
    public static final class Unwritten implements LineServer {
        public Unwritten(ServerLimits limits, BlockingWork work) {
            throw new NotImplemented("Unwritten.Unwritten");
        }

        @Override
        public void serve(String path) {
            throw new NotImplemented("Unwritten.serve");
        }
    }
}
