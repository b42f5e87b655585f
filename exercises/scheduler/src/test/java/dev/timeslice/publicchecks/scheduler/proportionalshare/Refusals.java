package dev.timeslice.publicchecks.scheduler.proportionalshare;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

/** Constructors that have to refuse what makes no sense. */
final class Refusals {
    private Refusals() {}

    /**
     * @param call as it stands in code, for the failure
     * @param value the parameter that makes no sense
     */
    static void expect(String call, long value, Runnable constructor) {
        try {
            constructor.run();
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains(Long.toString(value))) {
                return;
            }
            throw CheckFailure.failed(Message.of(
                            "The exception of %s should have the value %d in its message.",
                            "%s의 예외 메시지에 값 %d이(가) 들어 있어야 합니다.")
                    .with(call, value));
        }
        throw CheckFailure.failed(
                Message.of("%s should throw an IllegalArgumentException.", "%s은(는) IllegalArgumentException을 던져야 합니다.")
                        .with(call));
    }
}
