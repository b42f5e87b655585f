package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

/** Calls that have to be refused with the value in the message. */
final class Refusals {
    private Refusals() {}

    static void refuses(Runnable call, String shown, String value) {
        Message refused = Message.of(
                        "%s must throw an IllegalArgumentException whose message holds %s.",
                        "%s은(는) 메시지에 %s이(가) 담긴 IllegalArgumentException을 던져야 합니다.")
                .with(shown, value);
        try {
            call.run();
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains(value)) {
                return;
            }
            throw CheckFailure.failed(refused, "IllegalArgumentException: " + e.getMessage());
        }
        throw CheckFailure.failed(refused);
    }
}
