package dev.timeslice.hiddenchecks.ipc.threeservers;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.servers.Asked;
import dev.timeslice.testkit.servers.RequestClient;
import dev.timeslice.testkit.servers.RequestServerRun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** What is counted is which threads there are, while clients stall in all the ways they can. */
@Tag("unix-sockets")
class EventLoopServerTest {
    private static final String CLASS = "dev.timeslice.ipc.threeservers.EventLoopServer";
    private static final int LOAD = 40;
    private static final int CLIENTS = 20;
    private static final int MUCH = 3_000_000;

    @Check("loop-one-thread")
    void oneThreadDoesItAll(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            List<RequestClient> stalled = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                stalled.add(Stalled.halfway(run));
                String request = "echo " + i;
                run.expect(run.ask(request), request);
            }
            int others = run.otherThreads();
            if (others > 0) {
                throw run.failed(Message.of(
                                "While %d clients stall, the server has %d threads beside the one that serves.",
                                "클라이언트 %d개가 멈추어 있는 동안 서버에 serve를 부른 스레드 말고도 스레드가 %d개 있습니다.")
                        .with(CLIENTS, others));
            }
            for (int i = 0; i < CLIENTS; i++) {
                Asked asked = run.askedOnce("echo " + i);
                if (asked.thread() != run.servingThread() || asked.pid() != run.serverPid()) {
                    throw run.failed(Message.of(
                                    "The service was asked by thread %d of process %d, not by the thread that serves, %d of %d.",
                                    "서비스를 부른 것이 serve를 부른 스레드(프로세스 %4$d번의 %3$d번)가 아니라 프로세스 %2$d번의 스레드 %1$d번입니다.")
                            .with(asked.thread(), asked.pid(), run.servingThread(), run.serverPid()));
                }
            }
            stalled.get(0).send("ole\n");
            run.expect(stalled.get(0), "echo whole");
        }
    }

    @Check("loop-nobody-waits")
    void aClientThatStallsStopsNobody(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient stalled = Stalled.halfway(run);
            RequestClient deaf = Stalled.deaf(run);
            run.expect(run.ask("echo good"), "echo good");
            Stalled.goOn(run, stalled, deaf);
        }
    }

    @Check("loop-line-is-not-a-read")
    void aRequestMayComeByteByByte(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient slow = run.client();
            byte[] request = "echo 반갑습니다\n".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < request.length; i++) {
                slow.sendBytes(Arrays.copyOfRange(request, i, i + 1));
                // Its answer shows that the byte before has certainly been read by itself.
                run.expect(run.ask("echo " + i), "echo " + i);
            }
            run.expect(slow, "echo 반갑습니다");
            RequestClient ending = run.client().send("echo ha");
            ending.endSending();
            run.awaitEnd(ending, Message.of("a connection is closed that has ended inside a line", "줄 가운데서 끝난 연결이 닫힘"));
            Asks.none(run, "echo ha");
        }
    }

    @Check("loop-answers-in-parts")
    void aLongAnswerComesWhole(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient first = run.ask("big " + MUCH);
            RequestClient second = run.ask("big " + (MUCH + 1));
            run.expect(first, "x".repeat(MUCH)).expect(second, "x".repeat(MUCH + 1));
        }
    }

    @Check("loop-failure-costs-one-client")
    void whenTheServiceFailsOnlyItsClientNotices(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient before = Stalled.halfway(run);
            RequestClient gone = Stalled.deaf(run);
            run.expectFailed(run.ask("fail"));
            gone.close();
            run.client().send("echo ha").close();
            run.expect(run.ask("echo after"), "echo after");
            run.expect(before.send("ole\n"), "echo whole");
            run.askedOnce("fail");
        }
    }

    @Check("loop-sleeps")
    void theThreadSleepsWhileNobodySendsOrTakesAnything(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient stalled = Stalled.halfway(run);
            RequestClient deaf = Stalled.deaf(run);
            run.expect(run.ask("echo good"), "echo good");
            run.expectQuiet();
            Stalled.goOn(run, stalled, deaf);
        }
    }

    @Check("loop-close-leaves-nothing")
    void whenTheServerIsClosedNothingIsLeft(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            Stalled.halfway(run);
            Stalled.deaf(run);
            run.expect(run.ask("echo good"), "echo good");
            // Who sleeps has to be woken up; who is awake by chance sees the end without that.
            run.expectQuiet().closeServer();
        }
    }

    @Check("loop-load")
    void allOfALoadIsAnswered(BlackBox box, CheckContext context) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            context.measured(run.load(LOAD, () -> run.expectFailed(run.ask("fail")), "failed"));
        }
    }
}
