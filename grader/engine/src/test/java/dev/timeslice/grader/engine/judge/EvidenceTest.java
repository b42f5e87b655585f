package dev.timeslice.grader.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.run.CheckRun;
import dev.timeslice.grader.engine.run.Observation;
import dev.timeslice.grader.worker.ExitStatus;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceTest {
    private static final Message SENTENCE = Message.of("expected 1, found 2", "1이어야 하는데 2입니다");

    /** What can be seen of an execution, under short names. */
    private static final Map<String, Observation> SEEN = Map.ofEntries(
            Map.entry("passed", reported(VerdictKind.PASSED, "")),
            Map.entry("failed", reported(VerdictKind.FAILED, "")),
            Map.entry("deadlock", reported(VerdictKind.DEADLOCK, "A waits for B")),
            Map.entry("lostWakeup", reported(VerdictKind.LOST_WAKEUP, "A waits at 7")),
            Map.entry("lostWakeupElsewhere", reported(VerdictKind.LOST_WAKEUP, "A waits at 9")),
            Map.entry("leak", reported(VerdictKind.LEAKED_THREAD, "A sleeps")),
            Map.entry("leakElsewhere", reported(VerdictKind.LEAKED_THREAD, "A runs")),
            Map.entry("ourFault", reported(VerdictKind.GRADER_FAULT, "")),
            Map.entry("outOfMemory", new Observation.Died(ExitStatus.OUT_OF_MEMORY)),
            Map.entry("died", new Observation.Died(134)),
            Map.entry("killed", new Observation.Died(137)),
            Map.entry("failedToStart", new Observation.Died(1)),
            Map.entry("interrupted", new Observation.Died(ExitStatus.INTERRUPTED)),
            Map.entry("outOfCpu", new Observation.OutOfCpu(10, false, "")),
            Map.entry("outOfCpuAfterwards", new Observation.OutOfCpu(10, true, "A runs at 3")),
            Map.entry("idle", new Observation.Idle(30_000)),
            Map.entry("unusable", new Observation.Unusable("no canary")));

    private static Observation reported(VerdictKind kind, String witness) {
        return new Observation.Reported(kind, SENTENCE, witness, "");
    }

    private static Observation seen(String name) {
        Observation observation = SEEN.get(name);
        if (observation == null) {
            throw new IllegalArgumentException(name);
        }
        return observation;
    }

    private static Verdict after(Observation... seen) {
        return Evidence.verdict(new CheckRun("c", List.of(seen), 0, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOST_WAKEUP", "LEAKED_THREAD"})
    void whatTheWorkerReportsIsTheVerdictWithItsSentenceAndWitness(VerdictKind kind) {
        assertThat(after(reported(kind, "A waits"))).isEqualTo(new Verdict("c", kind, SENTENCE, "A waits"));
    }

    @ParameterizedTest
    @CsvSource({
        "outOfMemory, OUT_OF_MEMORY",
        "interrupted, CRASHED",
        "outOfCpu, TIMED_OUT",
        "outOfCpuAfterwards, LEAKED_THREAD",
    })
    void aWorkerThatUsedUpWhatItMayHaveIsTheCheckOwnDoing(String seen, VerdictKind expected) {
        assertThat(after(seen(seen)).kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"idle", "unusable", "lostWakeup", "leak", "died"})
    void whatNeedsASecondRunAccusesNobodyWithoutOne(String seen) {
        assertThat(after(seen(seen)).kind()).isEqualTo(VerdictKind.GRADER_FAULT);
    }

    @Test
    void aCheckThatWasNotRunIsSkippedAndNamesWhatItNeeds() {
        Verdict verdict = after(new Observation.NotRun("first-things"));

        assertThat(verdict.kind()).isEqualTo(VerdictKind.SKIPPED);
        assertThat(verdict.sentence().en()).contains("first-things");
    }

    @ParameterizedTest
    @CsvSource({
        "idle, passed, PASSED",
        "unusable, passed, PASSED",
        "idle, failed, FAILED",
        "unusable, failed, FAILED",
        "idle, deadlock, DEADLOCK",
        "idle, died, GRADER_FAULT",
        "unusable, died, GRADER_FAULT",
        "idle, outOfMemory, OUT_OF_MEMORY",
        "idle, outOfCpu, TIMED_OUT",
        "unusable, outOfCpuAfterwards, LEAKED_THREAD",
        "idle, ourFault, GRADER_FAULT",
        "idle, lostWakeup, GRADER_FAULT",
        "idle, leak, GRADER_FAULT",
        "unusable, lostWakeup, GRADER_FAULT",
    })
    void afterARunThatSaysNothingTheSecondDecidesIfItStandsByItself(String first, String second, VerdictKind expected) {
        assertThat(after(seen(first), seen(second)).kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "lostWakeup, lostWakeup, LOST_WAKEUP",
        "lostWakeup, lostWakeupElsewhere, GRADER_FAULT",
        "lostWakeup, passed, GRADER_FAULT",
        "lostWakeup, leak, GRADER_FAULT",
        "lostWakeup, ourFault, GRADER_FAULT",
        "lostWakeup, deadlock, DEADLOCK",
        "lostWakeup, failed, FAILED",
        "lostWakeup, outOfCpu, TIMED_OUT",
    })
    void aLostWakeupCountsOnlyWithTheSameThreadTableTwice(String first, String second, VerdictKind expected) {
        assertThat(after(seen(first), seen(second)).kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "died, died, GRADER_FAULT",
        "killed, killed, GRADER_FAULT",
        "failedToStart, failedToStart, GRADER_FAULT",
        "died, passed, PASSED",
        "died, failed, FAILED",
        "died, outOfMemory, OUT_OF_MEMORY",
        "died, idle, GRADER_FAULT",
        "died, lostWakeup, GRADER_FAULT",
    })
    void aWorkerThatDiedProvesNothingHoweverOften(String first, String second, VerdictKind expected) {
        assertThat(after(seen(first), seen(second)).kind()).isEqualTo(expected);
    }

    @Test
    void aLostWakeupThatIsSeenAgainAfterAnotherOneCounts() {
        Observation here = seen("lostWakeup");
        Observation elsewhere = seen("lostWakeupElsewhere");

        assertThat(after(here, elsewhere, here).kind()).isEqualTo(VerdictKind.LOST_WAKEUP);
        assertThat(after(here, elsewhere, seen("passed")).kind()).isEqualTo(VerdictKind.GRADER_FAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "leak, leak, LEAKED_THREAD",
        "leak, leakElsewhere, LEAKED_THREAD",
        "leak, outOfCpuAfterwards, LEAKED_THREAD",
        "leak, passed, GRADER_FAULT",
        "leak, lostWakeup, GRADER_FAULT",
    })
    void aThreadThatIsLeftTwiceIsLeakedWhereverItStands(String first, String second, VerdictKind expected) {
        assertThat(after(seen(first), seen(second)).kind()).isEqualTo(expected);
    }

    static Stream<Observation> everything() {
        return SEEN.values().stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aSecondRunThatSaysNothingBlamesNobodyWhateverTheFirstWas(Observation first) {
        assertThat(after(first, seen("idle")).kind()).isEqualTo(VerdictKind.GRADER_FAULT);
        assertThat(after(first, seen("unusable")).kind()).isEqualTo(VerdictKind.GRADER_FAULT);
    }
}
