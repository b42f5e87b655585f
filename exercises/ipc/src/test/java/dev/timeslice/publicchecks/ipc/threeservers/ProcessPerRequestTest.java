package dev.timeslice.publicchecks.ipc.threeservers;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.servers.RequestClient;
import dev.timeslice.testkit.servers.RequestServerRun;
import org.junit.jupiter.api.Tag;

/** The server runs in a JVM of its own; the check is its clients. */
@Tag("unix-sockets")
class ProcessPerRequestTest {
    private static final String CLASS = "dev.timeslice.ipc.threeservers.ProcessPerRequest";

    @Check("process-answers")
    void eachClientGetsItsOwnAnswerAndTheEnd(BlackBox box) {
        try (RequestServerRun run = RequestServerRun.start(box, CLASS)) {
            RequestClient first = run.client();
            RequestClient second = run.ask("echo two");
            run.expect(second, "echo two");
            first.send("echo one\n");
            run.expect(first, "echo one");
        }
    }
}
