package dev.timeslice.testkit.servers;

import dev.timeslice.model.servers.Server;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A {@link Server} of the student's, which answers one request a connection, at work in a process of its own, and its clients. Nothing of either is left when it is closed. */
public final class RequestServerRun implements AutoCloseable {
    /** The server's socket in the folder of the run; short, as its whole path has to be. */
    private static final String SOCKET = "s";

    private static final Message THE_SERVER = Message.of("the server", "서버");

    private final BlackBoxRun run;
    private final HoldDesk desk;
    private final List<RequestClient> clients = new ArrayList<>();
    private @Nullable Load load;

    private RequestServerRun(BlackBoxRun run, HoldDesk desk) {
        this.run = run;
        this.desk = desk;
    }

    /**
     * Starts a server.
     *
     * @param className a {@link Server} with a constructor for the command of a worker, or for a service
     */
    public static RequestServerRun start(BlackBox box, String className) {
        BlackBoxRun run = box.start(RequestServerMain.class, List.of(className, SOCKET));
        try {
            return new RequestServerRun(run, HoldDesk.in(run.folder()));
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /** A client, once it is connected. */
    public RequestClient client() {
        Path socket = run.folder().resolve(SOCKET);
        int before = clients.size();
        await(
                () -> {
                    // It may not be there yet; or it is, and nobody listens yet, or not any more.
                    if (clients.size() == before && Files.exists(socket)) {
                        RequestClient.connect(socket).ifPresent(clients::add);
                    }
                    return clients.size() > before;
                },
                Message.of("a client is connected", "클라이언트가 연결됨"));
        return clients.get(before);
    }

    /** A client that has sent this request. */
    public RequestClient ask(String request) {
        return client().send(request + "\n");
    }

    /** A client that has sent a request that is under way now, until it is released. */
    public RequestClient hold(String name) {
        RequestClient client = ask("hold " + name);
        awaitHeld(name);
        return client;
    }

    /** Waits until a request {@code hold NAME} is under way. */
    public RequestServerRun awaitHeld(String name) {
        await(
                () -> desk.pid(name).isPresent(),
                Message.of("the request <hold %s> is begun", "<hold %s> 요청이 시작됨")
                        .with(name));
        return this;
    }

    /** Lets a request that is held go on. */
    public RequestServerRun release(String name) {
        desk.release(name);
        return this;
    }

    /** Kills the process in which a request is held, by signal 9. */
    public RequestServerRun kill(String name) {
        run.kill(desk.pid(name).orElseThrow());
        return this;
    }

    /**
     * Waits until a client has its answer, and its connection is closed, and compares.
     *
     * @throws CheckFailure if it is another one, or does not come
     */
    public RequestServerRun expect(RequestClient client, String answer) {
        awaitEnd(
                client,
                Message.of("the answer <%s>, and the end of the connection", "답 <%s>, 그리고 연결의 끝")
                        .with(shortened(answer)));
        if (!client.taken().equals(answer + "\n")) {
            // What was thrown in the server is told only after its client was cut off.
            expectQuiet();
            throw run.failed(Message.of(
                            "A client should get <%s> and a line feed, but gets <%s>.",
                            "클라이언트가 <%s>과 줄바꿈을 받아야 하는데 <%s>을 받습니다.")
                    .with(shortened(answer), shortened(client.taken().replace("\n", "\\n"))));
        }
        return this;
    }

    /** The same for a request that cannot be done. */
    public RequestServerRun expectFailed(RequestClient client) {
        return expect(client, Server.FAILED);
    }

    private static String shortened(String text) {
        return text.length() <= 60
                ? text
                : text.substring(0, 30) + "..." + text.substring(text.length() - 10) + " (" + text.length() + ")";
    }

    /** Waits until the server has closed a connection. */
    public RequestServerRun awaitEnd(RequestClient client, Message awaited) {
        await(client::hasEnded, awaited);
        return this;
    }

    /** Waits until the service has begun with a request. */
    public RequestServerRun awaitAsked(String request) {
        await(
                () -> asked().stream().anyMatch(one -> one.request().equals(request)),
                Message.of("the request <%s> is begun", "<%s> 요청이 시작됨").with(request));
        return this;
    }

    /**
     * Puts a load on the server, with a client beside that has sent half a line, and waits until all of the load is answered or refused.
     *
     * @param requests of each client of the load, one after the other
     * @param fault what is done to the server when a third of the load is over
     * @param name of this fault, as {@link Measured.Moment} has it
     * @return what was measured
     * @throws CheckFailure if requests of the load were not answered rightly
     */
    public Measured load(int requests, Runnable fault, String name) {
        RequestClient stalled = client().send("echo wh");
        try (Load begun = Load.begin(run.folder().resolve(SOCKET), requests)) {
            load = begun;
            begun.note("stalled");
            awaitLoad(begun, begun.all() / 3);
            begun.note(name);
            fault.run();
            awaitLoad(begun, begun.all());
            begun.expectAllAnswered(run);
            expect(stalled.send("ole\n"), "echo whole");
            return begun.measured(asked());
        } finally {
            load = null;
        }
    }

    private void awaitLoad(Load begun, int over) {
        await(
                () -> {
                    begun.sampleMemory(run);
                    return begun.over() >= over;
                },
                Message.of("%d of %d requests of the load are over", "부하의 요청 %2$d개 가운데 %1$d개가 끝남")
                        .with(over, begun.all()));
    }

    /** What the service has noted of the requests that it was asked, in the order in which they began. */
    public List<Asked> asked() {
        Path notes = run.folder().resolve(NotedService.NOTES);
        try {
            return Files.isRegularFile(notes, LinkOption.NOFOLLOW_LINKS)
                    ? Files.readAllLines(notes, StandardCharsets.UTF_8).stream()
                            .flatMap(line -> Asked.read(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new GraderFault("the notes of the service cannot be read", e);
        }
    }

    /** The note of a request that has been asked, and is to be asked once. */
    public Asked askedOnce(String request) {
        List<Asked> notes =
                asked().stream().filter(one -> one.request().equals(request)).toList();
        if (notes.size() != 1) {
            throw run.failed(Message.of(
                            "The request <%s> should be done once, but was begun %d times.",
                            "<%s> 요청은 한 번 처리해야 하는데 %d번 시작되었습니다.")
                    .with(request, notes.size()));
        }
        return notes.get(0);
    }

    /** The process of the server itself. */
    public long serverPid() {
        return ready(1);
    }

    /** The thread that serves, as notes number threads. */
    public long servingThread() {
        return ready(2);
    }

    private long ready(int word) {
        Supplier<List<String>> ready = () ->
                run.lines().stream().filter(line -> line.startsWith("ready ")).toList();
        await(() -> !ready.get().isEmpty(), Message.of("the server is made", "서버가 만들어짐"));
        return Long.parseLong(ready.get().get(0).split(" ")[word]);
    }

    /** How many threads the server's process has now, beside the one that serves and what the check needs. */
    public int otherThreads() {
        Supplier<List<String>> counts = () ->
                run.lines().stream().filter(line -> line.startsWith("others ")).toList();
        int before = counts.get().size();
        run.send("count");
        await(() -> counts.get().size() > before, Message.of("the threads are counted", "스레드 수를 셈"));
        return Integer.parseInt(counts.get().get(before).split(" ")[1]);
    }

    /** Waits until a process of the run is gone. */
    public RequestServerRun awaitGone(long pid) {
        await(
                () -> !run.lives(pid) && !run.isZombie(pid),
                Message.of("the worker with the process number %d is gone", "프로세스 번호 %d번 작업자가 사라짐")
                        .with(pid));
        return this;
    }

    /**
     * Lets everybody be silent, and looks whether the server sleeps.
     *
     * @throws CheckFailure if it computes without an end
     */
    public RequestServerRun expectQuiet() {
        clients.forEach(RequestClient::move);
        run.expectPause();
        Thrown.refuse(run, THE_SERVER);
        return this;
    }

    /**
     * Has the server end, and waits until nothing of it is left: its clients are cut off, its threads and workers have ended, its
     * socket's file is gone.
     */
    public RequestServerRun closeServer() {
        run.send("close");
        await(() -> run.lines().contains("returned"), Message.of("serve returns", "serve가 돌아옴"));
        clients.forEach(client -> client.reading(true));
        for (RequestClient client : clients) {
            awaitEnd(client, Message.of("a connection is closed with the server", "서버와 함께 연결이 닫힘"));
        }
        asked().stream().map(Asked::pid).filter(pid -> pid != serverPid()).forEach(this::awaitGone);
        await(() -> run.lines().contains("alone"), Message.of("no thread of the server is left", "서버의 스레드가 하나도 남지 않음"));
        if (Files.exists(run.folder().resolve(SOCKET), LinkOption.NOFOLLOW_LINKS)) {
            throw run.failed(Message.of(
                    "The server is closed, but its socket's file is still there.", "서버를 닫았는데 소켓 파일이 남아 있습니다."));
        }
        return this;
    }

    /** Whether the server's process lives. */
    public boolean isServerAlive() {
        return !run.hasEnded();
    }

    /** Waits until something holds that may come of the end of the server's process. */
    public void awaitOutside(BooleanSupplier condition, Message awaited) {
        run.awaitOutside(
                () -> {
                    clients.forEach(RequestClient::move);
                    return condition.getAsBoolean();
                },
                awaited);
    }

    /** Waits until something holds; as long as it does not, all clients send and take. */
    public void await(BooleanSupplier condition, Message awaited) {
        run.await(
                () -> {
                    Thrown.refuse(run, THE_SERVER);
                    desk.move();
                    clients.forEach(RequestClient::move);
                    return condition.getAsBoolean();
                },
                this::activity,
                awaited);
    }

    private long activity() {
        Load begun = load;
        return clients.stream().mapToLong(RequestClient::moved).sum() + (begun == null ? 0 : begun.over());
    }

    /** A failure, with what the program said. */
    public CheckFailure failed(Message sentence) {
        return run.failed(sentence);
    }

    /** Ends whatever is left. */
    @Override
    public void close() {
        try {
            desk.close();
            clients.forEach(RequestClient::close);
        } finally {
            run.close();
        }
    }
}
