package dev.timeslice.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.VerdictKind;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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

    @Test
    void checksHaveTheSeedOfTheFrameUntilAnotherRunBegins() throws Exception {
        SortedMap<String, byte[]> none = new TreeMap<>();
        String file = SeedCheck.class.getName().replace('.', '/') + ".class";
        SortedMap<String, byte[]> checks = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(SeedCheck.class.getClassLoader()).getResourceAsStream(file)) {
            checks.put(SeedCheck.class.getName(), Objects.requireNonNull(in).readAllBytes());
        }
        Frame.FrameCheck check = new Frame.FrameCheck(SeedCheck.class.getName(), "seedIsSeven", 1, 0, 0);
        Frame frame = new Frame("0123456789abcdef0123456789abcdef", 7, List.of(none, checks), List.of(check));
        Session session = new Session(frame, new CapturedOutput(), replies::add, () -> {});

        session.run(0);
        session.begin(8);
        session.run(0);

        assertThat(replies)
                .extracting(reply -> ((Reply.Done) reply).kind())
                .containsExactly(VerdictKind.PASSED, VerdictKind.FAILED);
    }

    static class SeedCheck {
        @Check("seed-is-seven")
        void seedIsSeven(CheckContext context) {
            assertThat(context.seed()).isEqualTo(7);
        }
    }

    private Session session(Runnable canary) {
        Frame frame = new Frame("0123456789abcdef0123456789abcdef", 1, List.of(), List.of());
        return new Session(frame, new CapturedOutput(), replies::add, canary);
    }
}
