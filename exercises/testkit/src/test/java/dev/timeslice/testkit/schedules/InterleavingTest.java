package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.corpus.control.Counting;
import dev.timeslice.corpus.control.TwoEnds;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.GraderFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two threads that add one each: a read and a write a thread. */
class InterleavingTest {
    private static final CheckContext CONTEXT = new CheckContext(1, InterleavingTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adder-1 adder-2 adder-1 adder-2",
                "adder-2, adder-1",
                "adder-1 adder-2 adder-2",
                "adder-1 adder-2 adder-2 adder-1"
            })
    void bothReadBeforeOneWrites(String order) {
        assertThat(play(order)).isInstanceOf(Played.Fails.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adder-1 adder-1 adder-2 adder-2", "adder-2 adder-2", "adder-1"})
    void oneWritesBeforeTheOtherReads(String order) {
        assertThat(play(order)).isInstanceOf(Played.Holds.class);
    }

    @Test
    void eachNameIsARowOfTheTable() {
        Played.Holds holds = (Played.Holds) play("adder-2 adder-2 adder-1 adder-1");

        assertThat(holds.table().lines().limit(5))
                .containsExactly(
                        "단계 step  adder-1            adder-2            줄 line",
                        "1                             counter.count: 0   Counter.java:32",
                        "2                             counter.count = 1  Counter.java:32",
                        "3          counter.count: 1                      Counter.java:32",
                        "4          counter.count = 2                     Counter.java:32");
    }

    @Test
    void theStepsAreTheSameWithEverySeed() {
        for (int seed = 1; seed <= 60; seed++) {
            CheckContext context = new CheckContext(seed, InterleavingTest.class.getClassLoader());

            assertThat(Interleaving.play(context, TwoEnds.class, "A B A B"))
                    .as("seed " + seed)
                    .isInstanceOf(Played.Fails.class);
        }
    }

    @Test
    void theTokenOfAFailingOneRepeatsIt() {
        Played.Fails fails = (Played.Fails) play("adder-2 adder-1 adder-1 adder-2");

        assertThat(play(fails.token())).isInstanceOf(Played.Fails.class);
        assertThatThrownBy(() -> Schedules.replay(fails.token()))
                .hasMessage(fails.thrown().getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|found nothing",
                "adder-1 adder-3|Step 2: expected the name of a thread, one of adder-1, adder-2; found <adder-3>.",
                "adder-1 adder-1 adder-1|Step 3 is given to adder-1, but adder-1 cannot take a step there",
                "TS1.nonsense|The token is not whole"
            })
    void whatIsNoScheduleIsExplained(String order, String reason) {
        assertThat(((Played.NoSchedule) play(order)).reason().en()).contains(reason);
    }

    @Test
    void aTokenOfAnotherScenarioIsNotTaken() {
        Played.Fails other = (Played.Fails) Interleaving.play(CONTEXT, Counting.Volatile.class, "adder-1 adder-2");

        assertThat(((Played.NoSchedule) play(other.token())).reason().en())
                .isEqualTo("Expected a token of the scenario Plain; this one is about Counting$Volatile.");
    }

    @Test
    void aScenarioThatNeverFailsIsAMistakeOfTheCheck() {
        assertThatThrownBy(() -> Interleaving.play(CONTEXT, Counting.Synchronized.class, "adder-1"))
                .isInstanceOf(GraderFault.class);
    }

    private static Played play(String order) {
        return Interleaving.play(CONTEXT, Counting.Plain.class, order);
    }
}
