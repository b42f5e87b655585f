package dev.timeslice.hiddenchecks.ipc.threeservers;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.servers.RequestServerRun;

/** What the service should never be asked. */
final class Asks {
    private Asks() {}

    /** Fails if half a line was taken for a request. */
    static void none(RequestServerRun run, String half) {
        if (run.asked().stream().anyMatch(one -> one.request().equals(half))) {
            throw run.failed(Message.of(
                            "Half a line is no request, but the service was asked <%s>.",
                            "줄의 절반은 요청이 아닌데 서비스가 <%s> 요청을 받았습니다.")
                    .with(half));
        }
    }
}
