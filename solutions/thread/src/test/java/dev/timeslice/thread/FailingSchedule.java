package dev.timeslice.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.testkit.schedules.Schedules;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shortest schedule in which a scenario fails. */
public final class FailingSchedule {
    private FailingSchedule() {}

    /** What is thrown when a schedule fails; empty if none does, all of them having been tried. */
    public static Optional<CheckFailure> of(Class<? extends Scenario> scenario) {
        try {
            assertThat(Schedules.explore(new CheckContext(1, scenario.getClassLoader()), scenario)
                            .complete())
                    .isTrue();
            return Optional.empty();
        } catch (CheckFailure failure) {
            return Optional.of(failure);
        }
    }

    /** It as a table, without the lines of code, which are the test's. */
    public static String table(Class<? extends Scenario> scenario) {
        String witness = of(scenario).orElseThrow().witness();
        return witness.substring(0, witness.indexOf("\n\n"))
                .lines()
                .map(row -> row.replaceFirst("\\s+(줄 line|\\S+\\.java:\\d+)$", "") + "\n")
                .collect(Collectors.joining());
    }
}
