package dev.timeslice.hiddenchecks.ipc.threeservers;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.servers.Asked;
import dev.timeslice.testkit.servers.RequestClient;
import dev.timeslice.testkit.servers.RequestServerRun;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** What is counted is which thread of which process the service is asked by. */
@Tag("unix-sockets")
class ThreadPerRequestTest {
    private static final String CLASS = "dev.timeslice.ipc.threeservers.ThreadPerRequest";
    private static final int LOAD = 40;

    @Check("thread-for-each-request")
    void eachRequestHasAThreadThatEndsWithIt(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            run.expect(run.ask("echo one"), "echo one").expect(run.ask("echo two"), "echo two");
            RequestClient third = run.hold("three");
            RequestClient fourth = run.hold("four");
            run.release("three").release("four");
            run.expect(third, "held three").expect(fourth, "held four");
            List<Asked> asked = List.of(
                    run.askedOnce("echo one"),
                    run.askedOnce("echo two"),
                    run.askedOnce("hold three"),
                    run.askedOnce("hold four"));
            List<Long> pids = asked.stream().map(Asked::pid).distinct().toList();
            if (!pids.equals(List.of(run.serverPid()))) {
                throw run.failed(Message.of(
                                "The requests should be done in the server's own process %d, but were done in %s.",
                                "요청은 서버 자신의 프로세스 %d번에서 처리해야 하는데 %s에서 처리되었습니다.")
                        .with(run.serverPid(), pids));
            }
            List<Long> threads = asked.stream().map(Asked::thread).distinct().toList();
            if (threads.size() < asked.size() || threads.contains(run.servingThread())) {
                throw run.failed(Message.of(
                                "%d requests were done by the threads %s, and the thread that serves is %d.",
                                "요청 %d개를 스레드 %s이(가) 처리했고, serve를 부른 스레드는 %d번입니다.")
                        .with(asked.size(), threads, run.servingThread()));
            }
            run.closeServer();
        }
    }

    @Check("thread-nobody-waits")
    void aClientOrAServiceThatStallsStopsNobody(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient stalled = Stalled.halfway(run);
            RequestClient deaf = Stalled.deaf(run);
            RequestClient held = run.hold("long");
            run.expect(run.ask("echo good"), "echo good");
            run.release("long").expect(held, "held long");
            Stalled.goOn(run, stalled, deaf);
        }
    }

    @Check("thread-failure-costs-one-client")
    void whenTheServiceFailsOnlyItsClientNotices(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient lucky = run.hold("lucky");
            run.expectFailed(run.ask("fail"));
            run.client().send("echo ha").close();
            RequestClient ending = run.client().send("echo ha");
            ending.endSending();
            run.awaitEnd(ending, Message.of("a connection is closed that has ended inside a line", "줄 가운데서 끝난 연결이 닫힘"));
            run.release("lucky").expect(lucky, "held lucky");
            run.expect(run.ask("echo after"), "echo after");
            run.askedOnce("fail");
            Asks.none(run, "echo ha");
        }
    }

    @Check("thread-close-leaves-nothing")
    void whenTheServerIsClosedNoThreadIsLeft(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            Stalled.halfway(run);
            Stalled.deaf(run);
            run.hold("on");
            run.closeServer();
        }
    }

    @Check("thread-load")
    void allOfALoadIsAnswered(BlackBox box, CheckContext context) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            context.measured(run.load(LOAD, () -> run.expectFailed(run.ask("fail")), "failed"));
        }
    }
}
