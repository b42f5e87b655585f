package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.control.Corpus;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.schedules.control.Outcome;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of concurrency bug is caught on a concrete schedule, its right twin is not accused, and each token repeats.
 *
 * <p>In a build with one seed; {@code -Dcorpus.seeds=100} tries as many.
 */
class CorpusTest {
    private static final int SEEDS = Integer.getInteger("corpus.seeds", 1);
    private static final int REPLAYS = 100;

    static Stream<Corpus.Wrong> wrong() {
        return Corpus.wrong().stream();
    }

    static Stream<Supplier<Scenario>> right() {
        return Corpus.right().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aBugIsCaughtWithEverySeedOnAScheduleThatItsTokenRepeats(Corpus.Wrong bug) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            CheckFailure failure = explore(bug.scenario(), seed);

            assertThat(failure).as("%s, seed %d", bug, seed).isNotNull();
            // Another schedule may show another side of the mistake: here a thread never wakes, there one wakes for
            // nothing.
            assertThat(failure.kind().blamesStudent()).as(failure.witness()).isTrue();
            if (seed == 1) {
                assertThat(failure.kind()).as(failure.witness()).isEqualTo(bug.verdict());
                assertThat(endingsOf(SchedulesTest.tokenOf(failure), REPLAYS)).hasSize(1);
            }
            CheckFailure again = catchThrowableOfType(
                    CheckFailure.class,
                    () -> Schedules.replay(SchedulesTest.tokenOf(failure), CorpusTest.class.getClassLoader()));
            assertThat(again.getMessage()).isEqualTo(failure.getMessage());
        }
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
    @MethodSource("right")
    void aRightTwinIsNotAccused(Supplier<Scenario> fresh) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            assertThat(explore(fresh.get().getClass(), seed)).isNull();
        }
    }

    private static CheckFailure explore(Class<? extends Scenario> scenario, int seed) {
        CheckContext context = new CheckContext(seed, CorpusTest.class.getClassLoader());
        return catchThrowableOfType(CheckFailure.class, () -> Schedules.explore(context, scenario));
    }
}
