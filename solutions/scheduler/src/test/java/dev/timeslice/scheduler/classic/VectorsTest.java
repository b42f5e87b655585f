package dev.timeslice.scheduler.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernel, policies and metrics against results of systems that others wrote; each file names its source. */
class VectorsTest {

    @ParameterizedTest
    @MethodSource("ostep")
    void scheduleAndMetricsAreThoseOfOstep(String line) {
        String[] cells = line.split(";", -1);
        Workload workload = workload("0/" + cells[2].replace(" ", " 0/"));

        Trace trace = trace(Configuration.uniprocessor(), cells[0], cells[1], workload);
        List<TaskMetrics> rows = measure(trace).tasks();

        assertThat(slices(trace, slice -> slice.task() + "@" + slice.from() + "+" + slice.ticks()))
                .isEqualTo(cells[3]);
        assertThat(column(rows, TaskMetrics::response)).isEqualTo(cells[4]);
        assertThat(column(rows, TaskMetrics::turnaround)).isEqualTo(cells[5]);
        assertThat(column(rows, TaskMetrics::waiting)).isEqualTo(cells[6]);
    }

    static Stream<String> ostep() {
        return lines("ostep-scheduler.csv");
    }

    @ParameterizedTest
    @MethodSource("course")
    void switchesAreChargedAsInTheCourseCases(String line) {
        String[] cells = line.split(";", -1);
        Configuration configuration = Configuration.builder()
                .switchCost(Long.parseLong(cells[1]))
                .runAfterSwitch(1)
                .build();

        Trace trace = trace(configuration, cells[0], cells[2], workload(cells[3]));
        List<TaskMetrics> rows = measure(trace).tasks();

        assertThat(slices(trace, Slice::task)).isEqualTo(cells[4]);
        assertThat(column(rows, TaskMetrics::waiting)).isEqualTo(cells[5]);
        assertThat(column(rows, TaskMetrics::turnaround)).isEqualTo(cells[6]);
    }

    static Stream<String> course() {
        return lines("course-switch-cost.csv").filter(line -> !isAdvisory(line));
    }

    /** The rows of priority with aging: their source does not say by which rule a task ages, and ours is another one. */
    private static boolean isAdvisory(String line) {
        return line.startsWith("PRIORITY;");
    }

    @Test
    void onlyTheThreeRowsOfPriorityWithAgingAreLeftOut() {
        assertThat(lines("course-switch-cost.csv").filter(VectorsTest::isAdvisory))
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("textbook")
    void tablesOfTextbooksAreReproduced(String line) {
        String[] cells = line.split(";", -1);

        Trace trace = trace(Configuration.uniprocessor(), cells[0], cells[1], workload(cells[2]));
        MetricsCalculator metrics = measure(trace);

        if (!cells[3].isEmpty()) {
            assertThat(slices(trace, Slice::task)).isEqualTo(cells[3]);
        }
        if (!cells[4].isEmpty()) {
            assertThat(column(metrics.tasks(), TaskMetrics::waiting)).isEqualTo(cells[4]);
        }
        if (!cells[5].isEmpty()) {
            assertThat(column(metrics.tasks(), TaskMetrics::completion)).isEqualTo(cells[5]);
        }
        if (!cells[6].isEmpty()) {
            assertThat(metrics.averages().waiting()).isCloseTo(Double.parseDouble(cells[6]), within(1e-9));
        }
    }

    static Stream<String> textbook() {
        // Highest response ratio next is no policy of the course.
        return lines("textbook.csv").filter(line -> !line.startsWith("HRRN;"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void shortestRemainingTimeDrawsTheSameCharts(String line) {
        String[] cells = line.split(";", -1);

        Trace trace = trace(Configuration.uniprocessor(), "SRTF", "", workload(cells[0]));
        List<TaskMetrics> rows = measure(trace).tasks();

        assertThat(slices(trace, slice -> slice.task() + "@" + slice.from() + "-" + slice.to()))
                .isEqualTo(cells[1]);
        assertThat(byTask(rows, TaskMetrics::waiting)).isEqualTo(cells[2]);
        assertThat(byTask(rows, TaskMetrics::turnaround)).isEqualTo(cells[3]);
    }

    static Stream<String> charts() {
        return lines("srtf-gantt.csv");
    }

    @ParameterizedTest
    @MethodSource("betweenSlices")
    void switchCanBeChargedBetweenSlicesOfOneTask(String line) {
        String[] cells = line.split(";", -1);
        Configuration configuration = Configuration.builder()
                .switchCost(Long.parseLong(cells[0]))
                .switchCharge(SwitchCharge.BETWEEN_SLICES)
                .build();

        Trace trace = trace(configuration, "RR", cells[1], workload(cells[2]));

        assertThat(slices(trace, slice -> slice.task() + "@" + slice.from() + "-" + slice.to()))
                .isEqualTo(cells[3]);
    }

    static Stream<String> betweenSlices() {
        return lines("switch-between-slices.csv");
    }

    private static Trace trace(Configuration configuration, String policy, String quantum, Workload workload) {
        return new Kernel(configuration, () -> policy(policy, quantum)).trace(workload);
    }

    private static SchedulingPolicy policy(String name, String quantum) {
        return switch (name) {
            case "FIFO" -> new FirstComeFirstServed();
            case "SJF" -> new ShortestJobFirst();
            case "SRTF" -> new ShortestRemainingTime();
            case "RR" -> new RoundRobin(Long.parseLong(quantum));
            case "PRIORITY" -> new PriorityScheduling(PriorityOrder.LARGEST_FIRST, true, 0);
            default -> throw new IllegalArgumentException("no policy of this exercise: " + name);
        };
    }

    /** Tasks that are named by their position, as the vectors name them. */
    private static Workload workload(String cell) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (String word : cell.split(" ")) {
            String[] numbers = word.split("/");
            tasks.add(TaskSpec.builder(Integer.toString(tasks.size()))
                    .arrival(Long.parseLong(numbers[0]))
                    .burst(Long.parseLong(numbers[1]))
                    .priority(numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0)
                    .build());
        }
        return Workload.of(tasks);
    }

    private static MetricsCalculator measure(Trace trace) {
        MetricsCalculator calculator = new MetricsCalculator();
        trace.events().forEach(calculator::accept);
        return calculator;
    }

    private static String slices(Trace trace, Function<Slice, String> word) {
        return String.join(" ", trace.slices().stream().map(word).toList());
    }

    /** A column in the order of the workload, not in that of the arrivals. */
    private static String byTask(List<TaskMetrics> rows, Function<TaskMetrics, Long> value) {
        return column(
                rows.stream()
                        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.task())))
                        .toList(),
                value);
    }

    private static String column(List<TaskMetrics> rows, Function<TaskMetrics, Long> value) {
        return String.join(
                " ", rows.stream().map(row -> value.apply(row).toString()).toList());
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/vectors/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
