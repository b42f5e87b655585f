package dev.timeslice.ipc.threeservers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.ipc.StoredPredictions;
import dev.timeslice.model.servers.Server;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.servers.Asked;
import dev.timeslice.testkit.servers.RequestClient;
import dev.timeslice.testkit.servers.RequestServerRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and evidence that the rubric stores for the predictions are what is counted of the reference versions. */
class PredictionsTest {
    private static final List<Class<? extends Server>> SERVERS =
            List.of(ProcessPerRequest.class, ThreadPerRequest.class, EventLoopServer.class);
    private static final int CLIENTS = 4;
    private static final Message AWAITED = Message.verbatim("what the rubric tells");

    private final StoredPredictions stored;

    PredictionsTest() throws IOException {
        stored = StoredPredictions.of("three-servers");
    }

    /** What is counted in one run of a server that works on so many requests at once. */
    private interface Counted {
        List<Object> in(RequestServerRun run, int atOnce);
    }

    /** Of all three servers. */
    private static List<List<Object>> ofEach(Counted counted) {
        List<List<Object>> columns = new ArrayList<>();
        for (Class<? extends Server> server : SERVERS) {
            try (RequestServerRun run = RequestServerRun.start(BlackBox.here(), server.getName())) {
                columns.add(counted.in(run, server == EventLoopServer.class ? 1 : CLIENTS));
            }
        }
        return columns;
    }

    /** A row of a table, a column a server. */
    private static String row(String title, List<List<Object>> columns, int number) {
        List<Object> cells = columns.stream().map(column -> column.get(number)).toList();
        return "%-22s%-8s%-7s%s\n".formatted(title, cells.get(0), cells.get(1), cells.get(2));
    }

    private static String head(String title) {
        return "%-22sprocess thread loop\n".formatted(title);
    }

    private static String numbers(String row) {
        return row.substring(22).strip().replaceAll(" +", " ");
    }

    @Test
    void aProcessForEachRequestIsFourMore() {
        List<List<Object>> counted = ofEach((run, atOnce) -> {
            fourHeld(run, atOnce);
            Set<Long> pids = run.asked().stream().map(Asked::pid).collect(Collectors.toSet());
            pids.add(run.serverPid());
            return List.of(pids.size(), run.asked().size());
        });

        String processes = row("processes", counted, 0);
        assertThat(head("four long requests") + processes + row("requests under way", counted, 1))
                .isEqualTo(stored.evidence("predict-processes"));
        assertThat(numbers(processes)).isEqualTo(stored.answer("predict-processes"));
    }

    /** Four clients with long requests; as many as can be are under way. */
    private static List<RequestClient> fourHeld(RequestServerRun run, int atOnce) {
        List<RequestClient> clients = new ArrayList<>();
        // Alone at first: whom of several the loop takes first is nobody's promise.
        clients.add(run.hold("0"));
        for (int i = 1; i < CLIENTS; i++) {
            clients.add(run.ask("hold " + i));
        }
        for (int i = 1; i < atOnce; i++) {
            run.awaitHeld("" + i);
        }
        run.expectQuiet();
        return clients;
    }

    @Test
    void aClientThatStallsHoldsUpNobody() {
        List<List<Object>> counted = ofEach((run, atOnce) -> {
            run.client().send("echo ha");
            return List.of(answered(run, CLIENTS));
        });

        String answered = row("others answered", counted, 0);
        assertThat(head("a client stalls") + answered).isEqualTo(stored.evidence("predict-stalled-client"));
        assertThat(numbers(answered)).isEqualTo(stored.answer("predict-stalled-client"));
    }

    /** How many of four are answered; so many are waited for. */
    private static long answered(RequestServerRun run, int awaited) {
        List<RequestClient> others = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            others.add(run.ask("echo " + i));
        }
        for (int i = 0; i < awaited; i++) {
            run.expect(others.get(i), "echo " + i);
        }
        run.expectQuiet();
        return others.stream().filter(one -> one.taken().startsWith("echo ")).count();
    }

    @Test
    void aSlowRequestHoldsUpTheLoopAndADeadProcessTakesAllThatIsInIt() {
        List<List<Object>> slow = ofEach((run, atOnce) -> {
            run.hold("long");
            return List.of(answered(run, atOnce == 1 ? 0 : CLIENTS));
        });
        List<List<Object>> killed = ofEach((run, atOnce) -> {
            List<RequestClient> clients = firstKilled(run, atOnce);
            return List.of(
                    beginning(clients, "held "),
                    beginning(clients, Server.FAILED + "\n"),
                    run.isServerAlive() ? "yes" : "no");
        });
        List<List<Object>> silent = ofEach((run, atOnce) -> {
            for (int i = 0; i < CLIENTS; i++) {
                run.client().send("echo ha");
            }
            run.expectQuiet();
            return List.of(run.otherThreads());
        });

        String answered = row("others answered", slow, 0);
        assertThat(head("a request takes long") + answered).isEqualTo(stored.evidence("predict-slow-request"));
        assertThat(numbers(answered)).isEqualTo(stored.answer("predict-slow-request"));
        String right = row("answered rightly", killed, 0);
        assertThat(head("a process is killed")
                        + right
                        + row("told that it failed", killed, 1)
                        + row("server still there", killed, 2))
                .isEqualTo(stored.evidence("predict-killed"));
        assertThat(numbers(right)).isEqualTo(stored.answer("predict-killed"));
        assertThat(head("what is counted")
                        + row("killed: right answers", killed, 0)
                        + row("slow: others answered", slow, 0)
                        + row("4 silent: threads", silent, 0))
                .isEqualTo(stored.evidence("predict-which-service"));
        assertThat(stored.answer("predict-which-service")).isEqualTo("process loop thread");
    }

    private static long beginning(List<RequestClient> clients, String answer) {
        return clients.stream().filter(one -> one.taken().startsWith(answer)).count();
    }

    /** Four requests are held, the process of the first one is killed, and the others are let go, where they are still there. */
    private static List<RequestClient> firstKilled(RequestServerRun run, int atOnce) {
        List<RequestClient> clients = fourHeld(run, atOnce);
        boolean alone = run.askedOnce("hold 0").pid() != run.serverPid();
        run.kill("0");
        for (int i = 1; alone && i < CLIENTS; i++) {
            run.release("" + i);
        }
        run.awaitOutside(() -> alone || !run.isServerAlive(), AWAITED);
        run.awaitOutside(() -> clients.stream().allMatch(RequestClient::hasEnded), AWAITED);
        return clients;
    }
}
