package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.control.Barriers;
import dev.timeslice.corpus.control.CheckThenAct;
import dev.timeslice.corpus.control.Counting;
import dev.timeslice.corpus.control.DoubleChecked;
import dev.timeslice.corpus.control.EscapedMonitor;
import dev.timeslice.corpus.control.Impatience;
import dev.timeslice.corpus.control.Interruption;
import dev.timeslice.corpus.control.LockOrder;
import dev.timeslice.corpus.control.LockPerThread;
import dev.timeslice.corpus.control.Mutexes;
import dev.timeslice.corpus.control.Parking;
import dev.timeslice.corpus.control.ReadersAndWriter;
import dev.timeslice.corpus.control.Rings;
import dev.timeslice.corpus.control.Semaphores;
import dev.timeslice.corpus.control.Stacks;
import dev.timeslice.corpus.control.Visibility;
import dev.timeslice.corpus.control.Waiting;
import dev.timeslice.corpus.control.Workers;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.control.Outcome;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of concurrency bug is caught on a concrete schedule, its right twin is not accused, and each token repeats. */
class CorpusTest {
    private static final CheckContext CONTEXT = new CheckContext(1, CorpusTest.class.getClassLoader());

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("lost update, plain", Counting.Plain.class, VerdictKind.LOST_UPDATE),
                Arguments.of("lost update, volatile", Counting.Volatile.class, VerdictKind.LOST_UPDATE),
                Arguments.of("check then act", CheckThenAct.Wrong.class, VerdictKind.BROKEN_INVARIANT),
                Arguments.of("if around wait", Waiting.If.class, VerdictKind.FAILED),
                Arguments.of("notify for notifyAll", Waiting.NotifyOne.class, VerdictKind.LOST_WAKEUP),
                Arguments.of("lost wake-up", Waiting.LooksOutside.class, VerdictKind.LOST_WAKEUP),
                Arguments.of("lost unpark", Parking.Wrong.class, VerdictKind.LOST_WAKEUP),
                Arguments.of("missing volatile", Visibility.Wrong.class, VerdictKind.DATA_RACE),
                Arguments.of("double-checked locking", DoubleChecked.Wrong.class, VerdictKind.DATA_RACE),
                Arguments.of("lock order", LockOrder.Wrong.class, VerdictKind.DEADLOCK),
                Arguments.of("unlock by a non-owner", Mutexes.Wrong.class, VerdictKind.BROKEN_INVARIANT),
                Arguments.of("a lock per thread", LockPerThread.Wrong.class, VerdictKind.FAILED),
                Arguments.of("a ring's indices", Rings.Wrong.class, VerdictKind.LOST_UPDATE),
                Arguments.of("ABA", Stacks.Wrong.class, VerdictKind.BROKEN_INVARIANT),
                Arguments.of("writer starvation", ReadersAndWriter.Wrong.class, VerdictKind.STARVATION),
                Arguments.of("a barrier for one use", Barriers.Wrong.class, VerdictKind.LOST_WAKEUP),
                Arguments.of("a leaked thread", Workers.Wrong.class, VerdictKind.LEAKED_THREAD),
                Arguments.of("busy waiting, spinning", Impatience.Spinning.class, VerdictKind.BUSY_WAIT),
                Arguments.of("busy waiting, polling", Impatience.Polling.class, VerdictKind.BUSY_WAIT),
                Arguments.of("busy waiting, locking", Impatience.Locking.class, VerdictKind.BUSY_WAIT),
                Arguments.of("an escaped monitor", EscapedMonitor.Wrong.class, VerdictKind.LOST_WAKEUP),
                Arguments.of("a swallowed interrupt", Interruption.Wrong.class, VerdictKind.LOST_WAKEUP),
                Arguments.of("below no permits", Semaphores.Wrong.class, VerdictKind.BROKEN_INVARIANT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aBugIsCaughtOnAScheduleThatItsTokenRepeats(
            String kind, Class<? extends Scenario> scenario, VerdictKind expected) {
        CheckFailure failure = explore(scenario);

        assertThat(failure).as(kind).isNotNull();
        assertThat(failure.kind()).as(failure.witness()).isEqualTo(expected);
        assertThat(endingsOf(SchedulesTest.tokenOf(failure), 100)).hasSize(1);
        CheckFailure again = catchThrowableOfType(
                CheckFailure.class, () -> Schedules.replay(SchedulesTest.tokenOf(failure), scenario.getClassLoader()));
        assertThat(again.getMessage()).isEqualTo(failure.getMessage());
    }

    /** What a hundred repetitions came to, with all rows of their tables; none of them is a success. */
    private static Set<String> endingsOf(String token, int times) {
        ReplayToken parsed = ReplayToken.parse(token);
        Stage stage = Stage.of(Schedules.scenarioOf(parsed, CorpusTest.class.getClassLoader()));
        Set<String> endings = new HashSet<>();
        for (int i = 0; i < times; i++) {
            Stage.Performance performance = stage.watch(parsed.attempt());
            assertThat(performance.outcome()).isNotInstanceOf(Outcome.Completed.class);
            endings.add(
                    new ScheduleTable(performance.trace().rows(), performance.threads(), performance.names()).text());
        }
        return endings;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Counting.Synchronized.class,
                CheckThenAct.Right.class,
                Waiting.Right.class,
                Parking.Right.class,
                Visibility.Right.class,
                DoubleChecked.Right.class,
                LockOrder.Right.class,
                Mutexes.Right.class,
                Mutexes.RightByTheJdk.class,
                LockPerThread.Right.class,
                Rings.Right.class,
                Stacks.Right.class,
                ReadersAndWriter.Right.class,
                Barriers.Right.class,
                Barriers.RightByTheJdk.class,
                Workers.Right.class,
                Impatience.Right.class,
                EscapedMonitor.Right.class,
                Interruption.Right.class,
                Semaphores.Right.class,
                Semaphores.RightByTheJdk.class
            })
    void aRightTwinIsNotAccused(Class<? extends Scenario> scenario) {
        assertThat(explore(scenario)).isNull();
    }

    private static CheckFailure explore(Class<? extends Scenario> scenario) {
        return catchThrowableOfType(CheckFailure.class, () -> Schedules.explore(CONTEXT, scenario));
    }
}
