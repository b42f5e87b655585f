package dev.timeslice.thread.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.testkit.schedules.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The answers that the rubric stores for the predictions are what exploring all schedules of the given code finds. */
class PredictionsTest {
    private static final Path RUBRIC = Path.of(System.getProperty("timeslice.home", "../.."), "rubric/thread/race.yml");

    @Test
    void twoThreadsThatCountTwiceLeaveTwoToFour() throws IOException {
        assertThat(reachable(List.of(
                        Endings.Counts1.class,
                        Endings.Counts2.class,
                        Endings.Counts3.class,
                        Endings.Counts4.class,
                        Endings.Counts5.class)))
                .isEqualTo(answer("predict-two-each"));
        assertThat(evidence("predict-two-each")).isEqualTo(scheduleOf(Endings.Counts2.class));
    }

    @Test
    void twoWithdrawalsLeaveNothingOrLess() throws IOException {
        assertThat(reachable(List.of(
                        Endings.LeavesMinus200.class,
                        Endings.LeavesMinus100.class,
                        Endings.Leaves0.class,
                        Endings.Leaves100.class)))
                .isEqualTo(answer("predict-balance"));
        assertThat(evidence("predict-balance")).isEqualTo(scheduleOf(Endings.LeavesMinus100.class));
    }

    @Test
    void atomicPartsAreNoAtomicWhole() throws IOException {
        assertThat(reachable(List.of(Endings.SeatsMinus2.class, Endings.SeatsMinus1.class, Endings.Seats0.class)))
                .isEqualTo(answer("predict-atomic-parts") + " 0");
        assertThat(evidence("predict-atomic-parts")).isEqualTo(scheduleOf(Endings.SeatsMinus1.class));
    }

    @Test
    void oneCoreIsEnough() throws IOException {
        assertThat(answer("predict-one-core")).isEqualTo("yes");
        assertThat(evidence("predict-one-core")).isEqualTo(scheduleOf(Endings.CountsOnce.class));
    }

    @Test
    void volatileIsNotEnough() throws IOException {
        assertThat(answer("predict-volatile")).isEqualTo("yes");
        assertThat(evidence("predict-volatile")).isEqualTo(scheduleOf(Endings.VolatileCountsOnce.class));
    }

    /** The values of those endings that some schedule comes to. */
    private static String reachable(List<Class<? extends Endings.Ending>> endings) {
        List<String> found = new ArrayList<>();
        for (Class<? extends Endings.Ending> ending : endings) {
            if (explore(ending).isPresent()) {
                found.add(Integer.toString(Endings.valueOf(ending)));
            }
        }
        return String.join(" ", found);
    }

    /** The shortest schedule that comes to an ending, as a table without the lines of code, which are this test's. */
    private static String scheduleOf(Class<? extends Endings.Ending> ending) {
        String witness = explore(ending).orElseThrow().witness();
        return witness.substring(0, witness.indexOf("\n\n"))
                .lines()
                .map(row -> row.replaceFirst("\\s+(줄 line|\\S+\\.java:\\d+)$", "") + "\n")
                .collect(Collectors.joining());
    }

    /** What is thrown when a schedule comes to the ending; empty if none does, all of them having been tried. */
    private static Optional<CheckFailure> explore(Class<? extends Scenario> scenario) {
        try {
            assertThat(Schedules.explore(new CheckContext(1, PredictionsTest.class.getClassLoader()), scenario)
                            .complete())
                    .isTrue();
            return Optional.empty();
        } catch (CheckFailure failure) {
            return Optional.of(failure);
        }
    }

    private static String answer(String prediction) throws IOException {
        return section(prediction)
                .lines()
                .filter(line -> line.startsWith("    answer: "))
                .map(line -> line.substring("    answer: ".length()).replace("\"", ""))
                .collect(Collectors.joining());
    }

    /** The block that ends the section of a prediction, without its indentation. */
    private static String evidence(String prediction) throws IOException {
        String section = section(prediction);
        return section.substring(section.indexOf("    evidence: |\n"))
                .lines()
                .skip(1)
                .map(line -> line.substring(6) + "\n")
                .collect(Collectors.joining());
    }

    private static String section(String prediction) throws IOException {
        return Arrays.stream(Files.readString(RUBRIC).split("(?m)^  - "))
                .filter(section -> section.startsWith("id: " + prediction + "\n"))
                .collect(Collectors.joining());
    }
}
