package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.timeslice.model.trace.Slice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One core: what a user gets for the inputs of systems that others wrote, by knobs that a user can turn. */
class UniprocessorVectorsTest {
    /** Priority with aging: the source does not say by which rule a task ages, so its rows bind nobody. */
    private static final Set<String> ADVISORY = Set.of("PRIORITY");

    /** Highest response ratio next: none of the course's policies, and so none of the simulator's. */
    private static final Set<String> NO_POLICY_HERE = Set.of("HRRN");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("ostep")
    void fifoShortestJobAndRoundRobinAreThoseOfOstep(String line) {
        String[] cells = line.split(";", -1);

        Written written = written(policy(cells[0], cells[1]).ofCsv(workload("0/" + cells[2].replace(" ", " 0/"))));

        assertThat(written.slices(slice -> slice.task() + "@" + slice.from() + "+" + slice.ticks()))
                .isEqualTo(cells[3]);
        assertThat(written.column("response")).isEqualTo(cells[4]);
        assertThat(written.column("turnaround")).isEqualTo(cells[5]);
        assertThat(written.column("waiting")).isEqualTo(cells[6]);
    }

    static Stream<String> ostep() {
        return VectorFile.rows("ostep-scheduler.csv");
    }

    @ParameterizedTest
    @MethodSource("course")
    void switchesCostWhatTheyDoInTheCourseCases(String line) {
        String[] cells = line.split(";", -1);

        Written written = written(policy(cells[0], cells[2])
                .ofCsv(workload(cells[3]))
                .set("switch_cost=" + cells[1])
                .set("run_after_switch=1"));

        assertThat(written.slices(Slice::task)).isEqualTo(cells[4]);
        assertThat(written.column("waiting")).isEqualTo(cells[5]);
        assertThat(written.column("turnaround")).isEqualTo(cells[6]);
    }

    static Stream<String> course() {
        return VectorFile.rows("course-switch-cost.csv").filter(line -> !isOf(ADVISORY, line));
    }

    @ParameterizedTest
    @MethodSource("textbook")
    void tablesOfTextbooksAndPublicTestsAreReproduced(String line) {
        String[] cells = line.split(";", -1);

        Written written = written(policy(cells[0], cells[1]).ofCsv(workload(cells[2])));

        // What a source does not print is empty.
        assertThat(cells[3]).isIn("", written.slices(Slice::task));
        assertThat(cells[4]).isIn("", written.column("waiting"));
        assertThat(cells[5]).isIn("", written.column("completion"));
        if (!cells[6].isEmpty()) {
            assertThat(written.mean("waiting")).isCloseTo(Double.parseDouble(cells[6]), within(1e-9));
        }
    }

    static Stream<String> textbook() {
        return VectorFile.rows("textbook.csv").filter(line -> !isOf(NO_POLICY_HERE, line));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void shortestRemainingTimeDrawsTheSameCharts(String line) {
        String[] cells = line.split(";", -1);

        Written written = written(policy("SRTF", "").ofCsv(workload(cells[0])));

        assertThat(written.slices(UniprocessorVectorsTest::fromTo)).isEqualTo(cells[1]);
        assertThat(written.column("waiting")).isEqualTo(cells[2]);
        assertThat(written.column("turnaround")).isEqualTo(cells[3]);
    }

    static Stream<String> charts() {
        return VectorFile.rows("srtf-gantt.csv");
    }

    @ParameterizedTest
    @MethodSource("betweenSlices")
    void switchCanBeChargedBetweenSlicesOfOneTask(String line) {
        String[] cells = line.split(";", -1);

        Written written = written(policy("RR", cells[1])
                .ofCsv(workload(cells[2]))
                .set("switch_cost=" + cells[0])
                .set("switch_charge=between_slices"));

        assertThat(written.slices(UniprocessorVectorsTest::fromTo)).isEqualTo(cells[3]);
    }

    static Stream<String> betweenSlices() {
        return VectorFile.rows("switch-between-slices.csv");
    }

    @Test
    void noRowIsLostButTheExceptions() {
        assertThat(ostep()).hasSize(70);
        assertThat(course()).hasSize(6);
        assertThat(VectorFile.rows("course-switch-cost.csv")).hasSize(6 + 3);
        assertThat(textbook()).hasSize(13);
        assertThat(VectorFile.rows("textbook.csv")).hasSize(13 + 2);
        assertThat(charts()).hasSize(2);
        assertThat(betweenSlices()).hasSize(1);
    }

    private static boolean isOf(Set<String> policies, String line) {
        return policies.contains(line.substring(0, line.indexOf(';')));
    }

    private Run policy(String name, String quantum) {
        Run run = Run.in(folder);
        return switch (name) {
            case "FIFO" -> run.policies("fcfs");
            case "SJF" -> run.policies("sjf");
            case "SRTF" -> run.policies("srtf");
            case "RR" -> run.policies("rr").set("quantum=" + quantum);
            case "PRIORITY" -> run.policies("priority").set("priority_order=largest_first");
            default -> throw new IllegalArgumentException("no policy of the simulator: " + name);
        };
    }

    /** Tasks that are named by their position, as the vectors name them. */
    private static String[] workload(String cell) {
        List<String> lines = new ArrayList<>(List.of("task,arrival,burst,priority"));
        for (String word : cell.split(" ")) {
            String[] numbers = word.split("/");
            lines.add((lines.size() - 1) + "," + numbers[0] + "," + numbers[1] + ","
                    + (numbers.length > 2 ? numbers[2] : ""));
        }
        return lines.toArray(String[]::new);
    }

    private static Written written(Run run) {
        return new Written(run.result());
    }

    private static String fromTo(Slice slice) {
        return slice.task() + "@" + slice.from() + "-" + slice.to();
    }
}
