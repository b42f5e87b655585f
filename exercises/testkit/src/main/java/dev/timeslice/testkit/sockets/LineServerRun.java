package dev.timeslice.testkit.sockets;

import dev.timeslice.model.loop.ServerLimits;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import dev.timeslice.testkit.blackbox.BlackBoxSite;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opentest4j.TestAbortedException;

/** A {@link dev.timeslice.model.loop.LineServer} of the student's at work in a process of its own, and its clients. Nothing of either is left when it is closed. */
public final class LineServerRun implements AutoCloseable {
    /** Fewer than may wait to be accepted. */
    private static final int AT_ONCE = 20;

    /** No right server sends so much to one client. */
    private static final long MOST_TAKEN = 64L << 20;

    private static final Message THE_SERVER = Message.of("the server", "서버");

    private final BlackBoxRun run;
    private final ServerLimits limits;
    private final long capacity;
    private final List<SocketClient> clients = new ArrayList<>();

    private LineServerRun(BlackBoxRun run, ServerLimits limits, long capacity) {
        this.run = run;
        this.limits = limits;
        this.capacity = capacity;
    }

    /**
     * Starts a server, and waits until it can be connected to.
     *
     * @param className a {@link dev.timeslice.model.loop.LineServer} with a constructor for limits and work
     * @throws TestAbortedException if there can be no such server here; a grader asks {@link SocketSite} before
     */
    public static LineServerRun start(BlackBox box, String className, ServerLimits limits) {
        BlackBoxRun run = box.start(
                LineServerMain.class,
                List.of(
                        className,
                        Integer.toString(limits.lineBytes()),
                        Integer.toString(limits.pendingBytes()),
                        Integer.toString(limits.workers()),
                        SocketSite.SOCKET));
        try {
            LineServerRun started = new LineServerRun(run, limits, capacityIn(run.folder()));
            started.await(() -> Files.exists(started.socket()), Message.of("the socket is made", "소켓이 만들어짐"));
            return started;
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    private static long capacityIn(Path folder) {
        Optional<Message> obstacle = SocketSite.obstacleIn(folder);
        if (obstacle.isPresent()) {
            String reason = obstacle.get().en();
            // JUnit calls it skipped then; a grader has asked before, and it is the grader's matter that it was
            // otherwise.
            throw BlackBoxSite.current().classes().isEmpty()
                    ? new TestAbortedException(reason)
                    : new GraderFault(reason);
        }
        try {
            return SocketSite.capacity(folder);
        } catch (IOException e) {
            throw new GraderFault("no socket can be made in the folder of a run", e);
        }
    }

    /** How many bytes one side of a connection can write before the other one reads. */
    public long capacity() {
        return capacity;
    }

    /**
     * What a server that keeps its limits certainly has not taken from, or for, a client that takes nothing: several times what both
     * sockets hold and may be pending.
     */
    public long much() {
        return 8 * (capacity + limits.pendingBytes());
    }

    private Path socket() {
        return run.folder().resolve(SocketSite.SOCKET);
    }

    /** A client, once it is connected. */
    public SocketClient client() {
        int before = clients.size();
        await(
                () -> {
                    // The socket may be there and nobody listen yet, or not any more.
                    if (clients.size() == before) {
                        SocketClient.connect(socket()).ifPresent(clients::add);
                    }
                    return clients.size() > before;
                },
                Message.of("a client is connected", "클라이언트가 연결됨"));
        return clients.get(before);
    }

    /** Many clients. Each has had an answer, so that the server has certainly noticed it. */
    public List<SocketClient> clients(int count) {
        List<SocketClient> connected = new ArrayList<>();
        while (connected.size() < count) {
            List<SocketClient> next = new ArrayList<>();
            for (int i = Math.min(AT_ONCE, count - connected.size()); i > 0; i--) {
                next.add(client().send("echo hello"));
            }
            connected.addAll(next);
            awaitLines(
                    next,
                    1,
                    Message.of("%d clients are answered", "클라이언트 %d개가 답을 받음").with(connected.size()));
        }
        connected.forEach(SocketClient::forget);
        return connected;
    }

    /** Waits until each of these clients has taken so many lines. */
    public void awaitLines(List<SocketClient> some, int count, Message awaited) {
        await(() -> some.stream().allMatch(client -> client.lines().size() >= count), awaited);
    }

    /** Waits until a client has taken so many lines. */
    public void awaitLines(SocketClient client, int count) {
        await(
                () -> client.lines().size() >= count,
                Message.of("a client has %d lines", "클라이언트가 %d줄을 받음").with(count));
    }

    /**
     * Waits until a client has taken these lines, and compares.
     *
     * @throws CheckFailure if they are others, or do not come
     */
    public void expect(SocketClient client, List<String> right) {
        await(
                () -> client.lines().size() >= right.size() || differsFrom(right, client.lines()),
                Message.of("%d lines, from <%s> on", "<%2$s>부터 %1$d줄")
                        .with(right.size(), right.isEmpty() ? "-" : shortened(right.get(0))));
        for (int i = 0; i < Math.max(right.size(), client.lines().size()); i++) {
            String found = i < client.lines().size() ? client.lines().get(i) : "-";
            String expected = i < right.size() ? right.get(i) : "-";
            if (!found.equals(expected)) {
                throw run.failed(Message.of(
                                "Line %d to a client should be <%s>, but is <%s>.",
                                "클라이언트에게 가는 %d번째 줄은 <%s>이어야 하는데 <%s>입니다.")
                        .with(i + 1, shortened(expected), shortened(found)));
            }
        }
    }

    /** The same for what was expected one after the other. */
    public void expect(SocketClient client, String... right) {
        expect(client, List.of(right));
    }

    private static boolean differsFrom(List<String> right, List<String> found) {
        int common = Math.min(right.size(), found.size());
        return !right.subList(0, common).equals(found.subList(0, common));
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    /** Waits until the server has closed a connection. */
    public void awaitEnd(SocketClient client) {
        await(client::hasEnded, Message.of("the server closes a connection", "서버가 연결을 닫음"));
    }

    /** Waits until something holds; as long as it does not, all clients send and take. */
    public void await(BooleanSupplier condition, Message awaited) {
        run.await(
                () -> {
                    if (condition.getAsBoolean()) {
                        return true;
                    }
                    moveAll();
                    return condition.getAsBoolean();
                },
                this::moved,
                awaited);
    }

    /** All bytes that have gone to and fro so far. */
    private long moved() {
        return clients.stream()
                .mapToLong(client -> client.accepted() + client.taken())
                .sum();
    }

    private void moveAll() {
        Thrown.refuse(run, THE_SERVER);
        for (SocketClient client : clients) {
            client.move();
            if (client.taken() > MOST_TAKEN) {
                throw run.failed(Message.of(
                                "The server has sent %d bytes to one client, far more than anybody has asked for.",
                                "서버가 한 클라이언트에게 %d바이트를 보냈습니다. 누가 부탁한 것보다도 훨씬 많습니다.")
                        .with(client.taken()));
            }
        }
    }

    /**
     * Sends requests to a server from a client that takes nothing, until no more goes.
     *
     * @param requests what is sent again and again
     * @param most bytes after which it is enough
     */
    public void sendUntilFull(SocketClient client, byte[] requests, long most) {
        client.reading(false);
        run.awaitOrPause(
                () -> {
                    moveAll();
                    while (client.isAllSent() && client.accepted() < most && !client.hasEnded()) {
                        client.sendBytes(requests);
                    }
                    return client.accepted() >= most || client.hasEnded();
                },
                client::accepted);
    }

    /** Sends what there is to send, until it is sent or no more goes. */
    public void moveUntilFull(SocketClient client) {
        run.awaitOrPause(
                () -> {
                    moveAll();
                    return client.isAllSent() || client.hasEnded();
                },
                client::accepted);
    }

    /**
     * Waits until nothing goes on in the server any more, so that whatever it does about what clients did before is most likely done.
     * Nobody is accused here.
     */
    public void awaitPause() {
        run.awaitOrPause(
                () -> {
                    moveAll();
                    return false;
                },
                this::moved);
    }

    /**
     * Lets everybody be silent, and looks whether the server sleeps.
     *
     * @throws CheckFailure if it computes without an end
     */
    public void expectQuiet() {
        moveAll();
        run.expectPause();
        Thrown.refuse(run, THE_SERVER);
    }

    /**
     * Interrupts the server's thread, and waits until its process has ended.
     *
     * @throws CheckFailure if it does not end, or computes without an end instead
     */
    public void interrupt() {
        run.send("interrupt");
        run.expectPause();
        run.awaitOutside(
                run::hasEnded, Message.of("the server's process ends after an interrupt", "인터럽트 뒤에 서버 프로세스가 끝남"));
        clients.forEach(SocketClient::move);
        Thrown.refuse(run, THE_SERVER);
    }

    /** The threads of the server's process, those of the JVM among them; 0 if the system does not tell. */
    public long threads() {
        return run.threads();
    }

    /** Lets work come to its end, with a result. */
    public void release(String text, String result) {
        run.send("release " + text + " " + result);
    }

    /** What the server's work has told: {@code begun TEXT COUNT}, where COUNT is how many were under way then. */
    public List<String> told() {
        return run.lines().stream().filter(line -> line.startsWith("begun ")).toList();
    }

    /** A failure, with what the server said. */
    public CheckFailure failed(Message sentence) {
        return run.failed(sentence);
    }

    /** Ends whatever is left. */
    @Override
    public void close() {
        try {
            clients.forEach(SocketClient::close);
        } finally {
            run.close();
        }
    }
}
