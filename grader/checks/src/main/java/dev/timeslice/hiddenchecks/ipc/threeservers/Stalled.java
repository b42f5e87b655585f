package dev.timeslice.hiddenchecks.ipc.threeservers;

import dev.timeslice.testkit.servers.RequestClient;
import dev.timeslice.testkit.servers.RequestServerRun;

/** Two clients that stall, each in its way. Neither is in the wrong: when they go on, they get what they have asked for. */
final class Stalled {
    /** More than sockets hold. */
    private static final int VERY_MUCH = 2_000_000;

    private Stalled() {}

    /** One that has sent half a line. */
    static RequestClient halfway(RequestServerRun run) {
        return run.client().send("echo wh");
    }

    /** One that takes nothing of a long answer. */
    static RequestClient deaf(RequestServerRun run) {
        String request = "big " + VERY_MUCH;
        RequestClient deaf = run.client().reading(false).send(request + "\n");
        run.awaitAsked(request);
        return deaf;
    }

    /** They go on. */
    static void goOn(RequestServerRun run, RequestClient halfway, RequestClient deaf) {
        run.expect(halfway.send("ole\n"), "echo whole");
        run.expect(deaf.reading(true), "x".repeat(VERY_MUCH));
    }
}
