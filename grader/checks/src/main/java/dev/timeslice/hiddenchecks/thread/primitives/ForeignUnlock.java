package dev.timeslice.hiddenchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Member;
import org.jspecify.annotations.Nullable;

/** A stranger calls unlock() while somebody else has the mutex. */
final class ForeignUnlock {
    /** What the stranger tells if it is refused as it must be. */
    static final String REFUSED = "IllegalMonitorStateException";

    private static final Message TAKEN_AWAY = Message.of(
            "While the holder had the mutex, a stranger called unlock(): it must throw an IllegalMonitorStateException. Nothing was thrown, and the mutex was taken away from the holder: another thread could lock it at once.",
            "holder가 뮤텍스를 갖고 있는 동안 stranger가 unlock()을 불렀습니다. IllegalMonitorStateException을 던져야 합니다. 아무것도 던져지지 않았고 holder는 뮤텍스를 빼앗겼습니다. 다른 스레드가 바로 잠글 수 있었습니다.");
    private static final Message SILENT = Message.of(
            "While the holder had the mutex, a stranger called unlock(): it must throw an IllegalMonitorStateException. Nothing was thrown: the call was ignored in silence, and the holder still has the mutex.",
            "holder가 뮤텍스를 갖고 있는 동안 stranger가 unlock()을 불렀습니다. IllegalMonitorStateException을 던져야 합니다. 아무것도 던져지지 않았습니다. 호출은 조용히 무시되었고 holder는 여전히 뮤텍스를 갖고 있습니다.");

    private ForeignUnlock() {}

    /**
     * Fails if the stranger was not refused, and says what became of the mutex.
     *
     * @param outcome what the stranger tells
     * @param other who has tried to lock it since, and has it or sleeps now
     */
    static void expectRefused(@Nullable String outcome, Member<?> other) {
        if (!REFUSED.equals(outcome)) {
            throw CheckFailure.failed(
                    other.hasEnded() ? TAKEN_AWAY : SILENT, "stranger: " + outcome + "\nexpected " + REFUSED);
        }
    }
}
