package dev.timeslice.hiddenchecks.ipc.threeservers;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.servers.RequestClient;
import dev.timeslice.testkit.servers.RequestServerRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Workers are real processes. What is counted is what they note of themselves, and what is seen of them from outside. */
@Tag("unix-sockets")
class ProcessPerRequestTest {
    private static final String CLASS = "dev.timeslice.ipc.threeservers.ProcessPerRequest";
    private static final int LOAD = 3;
    private static final int MUCH = 300_000;

    @Check("process-for-each-request")
    void eachRequestHasAProcessThatEndsWithIt(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            run.expect(run.ask("echo one"), "echo one").expect(run.ask("echo two"), "echo two");
            RequestClient third = run.hold("three");
            RequestClient fourth = run.hold("four");
            run.release("three").release("four");
            run.expect(third, "held three").expect(fourth, "held four");
            List<String> requests = List.of("echo one", "echo two", "hold three", "hold four");
            Set<Long> pids = new HashSet<>();
            for (String request : requests) {
                pids.add(run.askedOnce(request).pid());
            }
            if (pids.size() < requests.size() || pids.contains(run.serverPid())) {
                throw run.failed(Message.of(
                                "%d requests were done by the processes %s, and the server itself is %d.",
                                "요청 %d개를 프로세스 %s이(가) 처리했고, 서버 자신은 %d번입니다.")
                        .with(requests.size(), new ArrayList<>(pids), run.serverPid()));
            }
            pids.forEach(run::awaitGone);
        }
    }

    @Check("process-nobody-waits")
    void aClientOrAWorkerThatStallsStopsNobody(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient stalled = Stalled.halfway(run);
            RequestClient deaf = Stalled.deaf(run);
            RequestClient held = run.hold("long");
            run.expect(run.ask("echo good"), "echo good");
            run.release("long").expect(held, "held long");
            Stalled.goOn(run, stalled, deaf);
        }
    }

    @Check("process-pipes-are-drained")
    void aWorkerThatWritesMuchIsNotStuck(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            run.expect(run.ask("big " + MUCH), "x".repeat(MUCH));
            run.expect(run.ask("chatter now"), "chatter now");
        }
    }

    @Check("process-killed-worker-costs-one-client")
    void whenAWorkerIsKilledOnlyItsClientNotices(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient unlucky = run.hold("unlucky");
            RequestClient lucky = run.hold("lucky");
            run.kill("unlucky").expectFailed(unlucky);
            run.expectFailed(run.ask("die"));
            run.release("lucky").expect(lucky, "held lucky");
            run.askedOnce("hold unlucky");
            run.askedOnce("die");
            run.expect(run.ask("echo after"), "echo after");
        }
    }

    @Check("process-close-leaves-nothing")
    void whenTheServerIsClosedNoWorkerIsLeft(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            Stalled.halfway(run);
            run.hold("on");
            run.closeServer();
        }
    }

    @Check("process-load")
    void allOfALoadIsAnswered(BlackBox box, CheckContext context) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            context.measured(run.load(
                    LOAD,
                    () -> {
                        RequestClient victim = run.hold("victim");
                        run.kill("victim").expectFailed(victim);
                    },
                    "killed"));
        }
    }
}
