package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.control.FurtherCorpus;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FurtherCorpusTest {
    private static final CheckContext CONTEXT = new CheckContext(1, FurtherCorpusTest.class.getClassLoader());

    static List<Class<? extends Scenario>> wrong() {
        return FurtherCorpus.wrong();
    }

    static List<Class<? extends Scenario>> right() {
        return FurtherCorpus.right();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aBugIsCaughtOnAScheduleThatItsTokenRepeats(Class<? extends Scenario> scenario) {
        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> Schedules.explore(CONTEXT, scenario));

        assertThat(failure).isNotNull();
        assertThatThrownBy(() -> Schedules.replay(SchedulesTest.tokenOf(failure)))
                .hasMessage(failure.getMessage());
    }

    @ParameterizedTest
    @MethodSource("right")
    void aRightTwinIsNotAccused(Class<? extends Scenario> scenario) {
        assertThat(Schedules.explore(CONTEXT, scenario).schedules()).isPositive();
    }
}
