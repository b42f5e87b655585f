package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.control.Counting;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.search.Coverage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private static final CheckContext CONTEXT = new CheckContext(1, SchedulesTest.class.getClassLoader());

    @Test
    void theLostUpdateOfAPlainCounterIsShownAsATableOfItsSchedule() {
        CheckFailure failure = explore(Counting.Plain.class);

        assertThat(failure.kind()).isEqualTo(VerdictKind.LOST_UPDATE);
        assertThat(failure.witness().lines().limit(5))
                .containsExactly(
                        "단계 step  adder-1            adder-2            줄 line",
                        "1          counter.count: 0                      Counter.java:32",
                        "2                             counter.count: 0   Counter.java:32",
                        "3                             counter.count = 1  Counter.java:32",
                        "4          counter.count = 1                     Counter.java:32");
    }

    @Test
    void aVolatileCounterLosesUpdatesToo() {
        assertThat(explore(Counting.Volatile.class).kind()).isEqualTo(VerdictKind.LOST_UPDATE);
    }

    @Test
    void allSchedulesOfASynchronizedCounterAreTriedAndNoneFails() {
        Coverage coverage = Schedules.explore(CONTEXT, Counting.Synchronized.class);

        assertThat(coverage.complete()).isTrue();
    }

    @Test
    void anExplorationIsTheSameEveryTime() {
        assertThat(explore(Counting.Plain.class).witness())
                .isEqualTo(explore(Counting.Plain.class).witness());
    }

    @Test
    void aTokenRepeatsItsSchedule() {
        CheckFailure failure = explore(Counting.Plain.class);

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> Schedules.replay(tokenOf(failure)))
                    .isInstanceOf(CheckFailure.class)
                    .hasMessage(failure.getMessage());
        }
    }

    @Test
    void aTokenOfOtherCodeThatFailsTooSaysThatItIsOfOtherCode() {
        ReplayToken token = ReplayToken.parse(tokenOf(explore(Counting.Plain.class)));
        List<String> others = new ArrayList<>(token.digests());
        others.set(0, others.get(1));
        String text = new ReplayToken(token.scenario(), others, token.attempt()).text();

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> Schedules.replay(text));

        assertThat(failure.kind()).isEqualTo(VerdictKind.LOST_UPDATE);
        assertThat(failure.sentence().en()).contains("made with other code: Counter");
        assertThat(failure.sentence().ko()).contains("다른 코드로 만들어졌습니다: Counter");
    }

    static String tokenOf(CheckFailure failure) {
        return failure.witness().substring(failure.witness().lastIndexOf("replay ") + "replay ".length());
    }

    private static CheckFailure explore(Class<? extends Scenario> scenario) {
        return catchThrowableOfType(CheckFailure.class, () -> Schedules.explore(CONTEXT, scenario));
    }
}
