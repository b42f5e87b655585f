package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.corpus.control.Outcomes;
import dev.timeslice.testkit.schedules.control.Carriers;
import dev.timeslice.testkit.schedules.control.Outcome;
import dev.timeslice.testkit.schedules.control.Setup;
import dev.timeslice.testkit.schedules.search.AllSchedules;
import dev.timeslice.testkit.schedules.search.Explorer;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The search leaves out schedules that can show nothing new. Here it is compared with one that leaves out nothing. */
class CompletenessTest {

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of(Outcomes.Orders.class, 1),
                Arguments.of(Outcomes.Numbers.class, 1),
                Arguments.of(Outcomes.Wakings.class, 0),
                Arguments.of(Outcomes.Signals.class, 0),
                Arguments.of(Outcomes.Mixture.class, 0),
                Arguments.of(Outcomes.Meetings.class, 1));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theSearchFindsEveryResultThatThereIs(Class<? extends Scenario> scenario, int spurious) {
        Set<String> all = results(scenario, runner -> AllSchedules.oneByOne(runner, spurious));
        Set<String> found = results(scenario, runner -> AllSchedules.thatDiffer(runner, spurious));

        assertThat(all).hasSizeGreaterThan(3);
        assertThat(found).isEqualTo(all);
    }

    private static Set<String> results(Class<? extends Scenario> scenario, Function<Consumer<Setup>, Integer> search) {
        Stage stage = Stage.of(scenario);
        Set<String> outcomes = new TreeSet<>();
        stage.underControl(carriers -> search.apply(setup -> run(stage, carriers, setup, outcomes)));
        outcomes.addAll(Results.drain());
        return outcomes;
    }

    private static void run(Stage stage, Carriers carriers, Setup setup, Set<String> outcomes) {
        Explorer.Trial trial = stage.perform(carriers, setup, null);
        if (trial.outcome() instanceof Outcome.Hung hung) {
            outcomes.add(
                    "hung " + hung.stuck().stream().map(Outcome.Stuck::thread).toList());
        } else if (!(trial.outcome() instanceof Outcome.Seen)) {
            outcomes.add(trial.outcome().getClass().getSimpleName());
        }
    }
}
