package dev.timeslice.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final List<Reply> replies = new ArrayList<>();

    @Test
    void detectorsThatDetectAreReportedAsAPass() {
        session(() -> {}).prove(Main.CANARY);

        Reply.Done done = (Reply.Done) replies.get(0);
        assertThat(done.check()).isEqualTo(Main.CANARY);
        assertThat(done.kind()).isEqualTo(VerdictKind.PASSED);
        assertThat(done.fresh()).isTrue();
    }

    @Test
    void detectorsThatMissAreAFaultOfOursAndSpendTheWorker() {
        session(() -> {
                    throw new GraderFault("a deadlock went unnoticed");
                })
                .prove(Main.CANARY);

        Reply.Done done = (Reply.Done) replies.get(0);
        assertThat(done.kind()).isEqualTo(VerdictKind.GRADER_FAULT);
        assertThat(done.sentence().en()).contains("a deadlock went unnoticed");
        assertThat(done.fresh()).isFalse();
    }

    private Session session(Runnable canary) {
        Frame frame = new Frame("0123456789abcdef0123456789abcdef", 1, List.of(), List.of());
        return new Session(frame, new CapturedOutput(), replies::add, canary);
    }
}
