package dev.timeslice.testkit.exchange;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import dev.timeslice.testkit.blackbox.Thrown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A {@link FramedServerMain} in a process of its own, and its clients. Nothing of either is left when it is closed. */
public final class FramedRun implements AutoCloseable {
    /** The longest message, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /** The socket's name in the folder of the run; short, as its whole path has to be. */
    public static final String SOCKET = "s";

    private static final Message THE_SERVER = Message.of("the server", "서버");

    private final BlackBoxRun run;
    private final List<FrameClient> clients = new ArrayList<>();

    private FramedRun(BlackBoxRun run) {
        this.run = run;
    }

    /**
     * Starts a program without a server.
     *
     * @param className a {@link dev.timeslice.model.exchange.RequestServer} with a constructor for service and limit
     */
    public static FramedRun program(BlackBox box, String className) {
        FramedRun framed =
                new FramedRun(box.start(FramedServerMain.class, List.of(className, Integer.toString(MOST_BYTES))));
        try {
            framed.awaitLine("ready");
            return framed;
        } catch (RuntimeException | Error e) {
            framed.close();
            throw e;
        }
    }

    /** Starts a server. */
    public static FramedRun start(BlackBox box, String className) {
        FramedRun framed = program(box, className);
        framed.serve(SOCKET);
        return framed;
    }

    /** Has a new server serve at a name in the folder of the run. */
    public FramedRun serve(String socket) {
        run.send("serve " + socket);
        return this;
    }

    /** Has the newest server end. */
    public FramedRun closeServer() {
        run.send("close");
        return this;
    }

    /** Lets the answer to a request {@code hold TEXT} go. */
    public FramedRun release(String request) {
        run.send("release " + request);
        return this;
    }

    /** The folder of the run. */
    public Path folder() {
        return run.folder();
    }

    /** A client, once it is connected. */
    public FrameClient client() {
        Path socket = run.folder().resolve(SOCKET);
        int before = clients.size();
        await(
                () -> {
                    // It may not be there yet; or it is, and nobody listens yet, or not any more.
                    if (Files.exists(socket)) {
                        FrameClient.connect(socket).ifPresent(clients::add);
                    }
                    return clients.size() > before;
                },
                Message.of("a client is connected", "클라이언트가 연결됨"));
        return clients.get(before);
    }

    /**
     * Waits until a client has taken these answers, and compares.
     *
     * @throws CheckFailure if they are others, or do not come
     */
    public FramedRun expect(FrameClient client, String... answers) {
        List<String> right = List.of(answers);
        await(
                () -> client.answers().size() >= right.size() || client.hasEnded(),
                Message.of("%d answers, the last of them <%s>", "답 %d개, 그 마지막은 <%s>")
                        .with(right.size(), shortened(right.get(right.size() - 1))));
        for (int i = 0; i < Math.max(right.size(), client.answers().size()); i++) {
            String found = i < client.answers().size() ? client.answers().get(i) : "-";
            String expected = i < right.size() ? right.get(i) : "-";
            if (!found.equals(expected)) {
                throw run.failed(Message.of(
                                "Answer %d to a client should be <%s>, but is <%s>.",
                                "클라이언트가 받을 %d번째 답은 <%s>이어야 하는데 <%s>입니다.")
                        .with(i + 1, shortened(expected), shortened(found)));
            }
        }
        return this;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "... (" + text.length() + ")";
    }

    /** Waits until a client has sent all it has to send. */
    public FramedRun awaitSent(FrameClient client) {
        await(client::isAllSent, Message.of("all that a client sends is taken", "클라이언트가 보내는 것이 모두 받아들여짐"));
        return this;
    }

    /** Waits until the server has closed a connection. */
    public FramedRun awaitEnd(FrameClient client) {
        await(client::hasEnded, Message.of("the server closes a connection", "서버가 연결을 닫음"));
        return this;
    }

    /** Waits until the program has told a line. */
    public FramedRun awaitLine(String line) {
        await(
                () -> run.lines().contains(line),
                Message.of("the line <%s>", "<%s>라는 줄").with(line));
        return this;
    }

    /** How many requests of so many bytes have reached the service. */
    public long asked(int bytes) {
        return run.lines().stream().filter(("asked " + bytes)::equals).count();
    }

    /** How many sockets the program has open, 0 where the system does not tell. */
    public long sockets() {
        return run.descriptors("socket:");
    }

    /** Waits until something holds; meanwhile all clients send and take. */
    public void await(BooleanSupplier condition, Message awaited) {
        run.await(
                () -> {
                    Thrown.refuse(run, THE_SERVER);
                    clients.forEach(FrameClient::move);
                    return condition.getAsBoolean();
                },
                awaited);
    }

    /**
     * Waits until nothing goes on in the server any more, so that whatever it does about what clients did before is most likely done.
     * Nobody is accused here.
     */
    public FramedRun awaitPause() {
        run.awaitOrPause(
                () -> {
                    clients.forEach(FrameClient::move);
                    return false;
                },
                () -> 0);
        return this;
    }

    /** A failure, with what the program said. */
    public CheckFailure failed(Message sentence) {
        return run.failed(sentence);
    }

    /** Ends whatever is left. */
    @Override
    public void close() {
        try {
            clients.forEach(FrameClient::close);
        } finally {
            run.close();
        }
    }
}
