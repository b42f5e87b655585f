package dev.timeslice.publicchecks.scheduler.multicore;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

/** What a constructor must say to a value that makes no sense. */
final class Refusals {
    private Refusals() {}

    /**
     * @param call as the student would write it
     * @param value the one that is wrong
     */
    static void expect(String call, long value, Runnable constructor) {
        try {
            constructor.run();
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains(Long.toString(value))) {
                return;
            }
            throw CheckFailure.failed(Message.of(
                            "%s: the message of the exception should hold the value %d.",
                            "%s: 예외 메시지에 값 %d이(가) 들어 있어야 합니다.")
                    .with(call, value));
        }
        throw CheckFailure.failed(
                Message.of("%s should throw an IllegalArgumentException.", "%s은(는) IllegalArgumentException을 던져야 합니다.")
                        .with(call));
    }
}
