package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.corpus.control.Language;
import dev.timeslice.testkit.CheckContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewritten code means what it meant. */
class RewritingTest {
    private static final CheckContext CONTEXT = new CheckContext(1, RewritingTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(
            classes = {
                Language.Variables.class,
                Language.Statics.class,
                Language.Threads.class,
                Language.Flow.class,
                Language.Forms.class
            })
    void everyScheduleOfARightProgramIsRight(Class<? extends Scenario> scenario) {
        assertThat(Schedules.explore(CONTEXT, scenario).schedules()).isPositive();
    }

    @Test
    void whatIsLeftToChanceIsTheSameInEverySchedule() {
        assertThat(Schedules.explore(CONTEXT, Language.Chance.class).schedules())
                .isGreaterThan(1);

        assertThat(Results.drain()).hasSize(1);
    }
}
