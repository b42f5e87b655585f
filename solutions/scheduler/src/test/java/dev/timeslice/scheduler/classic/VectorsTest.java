package dev.timeslice.scheduler.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernel, policies and metrics against results of systems that others wrote; each file names its source. */
class VectorsTest {

    @ParameterizedTest
    @MethodSource("ostep")
    void scheduleAndMetricsAreThoseOfOstep(String line) {
        String[] cells = line.split(";", -1);
        Workload workload = workload(cells[2], length -> new long[] {0, Long.parseLong(length)});

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
        Configuration configuration = Configuration.withSwitchCost(Long.parseLong(cells[0]));

        Trace trace = trace(configuration, "RR", cells[1], workload(cells[2], VectorsTest::arrivalAndBurst));
        List<TaskMetrics> rows = measure(trace).tasks();

        assertThat(slices(trace, Slice::task)).isEqualTo(cells[3]);
        assertThat(column(rows, TaskMetrics::waiting)).isEqualTo(cells[4]);
        assertThat(column(rows, TaskMetrics::turnaround)).isEqualTo(cells[5]);
    }

    static Stream<String> course() {
        return lines("course-rr-switch-cost.csv");
    }

    @ParameterizedTest
    @MethodSource("textbook")
    void tablesOfTextbooksAreReproduced(String line) {
        String[] cells = line.split(";", -1);

        Trace trace = trace(
                Configuration.uniprocessor(), cells[0], cells[1], workload(cells[2], VectorsTest::arrivalAndBurst));
        MetricsCalculator metrics = measure(trace);

        if (!cells[3].isEmpty()) {
            assertThat(column(metrics.tasks(), TaskMetrics::waiting)).isEqualTo(cells[3]);
        }
        if (!cells[4].isEmpty()) {
            assertThat(metrics.averages().waiting()).isCloseTo(Double.parseDouble(cells[4]), within(1e-9));
        }
    }

    static Stream<String> textbook() {
        return lines("textbook.csv");
    }

    @ParameterizedTest
    @MethodSource("betweenSlices")
    void switchCanBeChargedBetweenSlicesOfOneTask(String line) {
        String[] cells = line.split(";", -1);
        Configuration configuration = Configuration.builder()
                .switchCost(Long.parseLong(cells[0]))
                .switchCharge(SwitchCharge.BETWEEN_SLICES)
                .build();

        Trace trace = trace(configuration, "RR", cells[1], workload(cells[2], VectorsTest::arrivalAndBurst));

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
        return name.equals("FIFO") ? new FirstComeFirstServed() : new RoundRobin(Long.parseLong(quantum));
    }

    /** Tasks that are named by their position, as the vectors name them. */
    private static Workload workload(String cell, Function<String, long[]> arrivalAndBurst) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (String word : cell.split(" ")) {
            long[] numbers = arrivalAndBurst.apply(word);
            tasks.add(TaskSpec.burst(Integer.toString(tasks.size()), numbers[0], numbers[1]));
        }
        return Workload.of(tasks);
    }

    private static long[] arrivalAndBurst(String word) {
        return Arrays.stream(word.split("/")).mapToLong(Long::parseLong).toArray();
    }

    private static MetricsCalculator measure(Trace trace) {
        MetricsCalculator calculator = new MetricsCalculator();
        trace.events().forEach(calculator::accept);
        return calculator;
    }

    private static String slices(Trace trace, Function<Slice, String> word) {
        return String.join(" ", trace.slices().stream().map(word).toList());
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
