package dev.timeslice.publicchecks.ipc.socketsandfiles;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.exchange.FrameClient;
import dev.timeslice.testkit.exchange.FramedRun;
import org.junit.jupiter.api.Tag;

/** The server runs in a JVM of its own; the check is its clients. */
@Tag("unix-sockets")
class FramedServerTest {
    private static final String CLASS = "dev.timeslice.ipc.socketsandfiles.FramedServer";

    @Check("requests-are-answered")
    void eachClientGetsItsOwnAnswersInTheirOrder(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            FrameClient first = run.client().send("one");
            run.expect(first, "re:one");
            FrameClient second = run.client().send("two", "three");
            run.expect(second, "re:two", "re:three");
            first.send("four");
            run.expect(first, "re:one", "re:four");
        }
    }
}
