package dev.timeslice.publicchecks.thread.eventloop;

import dev.timeslice.model.loop.ServerLimits;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.sockets.LineServerRun;
import dev.timeslice.testkit.sockets.SocketClient;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The server runs in a JVM of its own; the check is its clients. */
@Tag("unix-sockets")
class SelectorServerTest {
    private static final String CLASS = "dev.timeslice.thread.eventloop.SelectorServer";

    @Check("lines-are-echoed")
    void eachClientGetsItsOwnLinesBack(BlackBox box) {
        try (LineServerRun run = LineServerRun.start(box, CLASS, new ServerLimits(1_000, 65_536, 2))) {
            SocketClient first = run.client().send("echo one");
            SocketClient second = run.client().send("echo two");
            run.expect(first, "echo one");
            run.expect(second, "echo two");
            first.send("echo three");
            run.expect(first, "echo one", "echo three");
            first.send("what?");
            run.expect(first, "echo one", "echo three", "unknown");
        }
    }

    @Check("said-to-all-others")
    void whatOneSaysAllOthersHear(BlackBox box) {
        try (LineServerRun run = LineServerRun.start(box, CLASS, new ServerLimits(1_000, 65_536, 2))) {
            List<SocketClient> three = run.clients(3);
            three.get(0).send("say hello");
            run.expect(three.get(1), "said hello");
            run.expect(three.get(2), "said hello");
            three.get(0).send("echo done");
            run.expect(three.get(0), "echo done");
        }
    }
}
