package dev.timeslice.scheduler.classic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and charts that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final Path RUBRIC =
            Path.of(System.getProperty("timeslice.home", "../.."), "rubric/scheduler/classic.yml");
    private static final Workload CONVOY =
            Workload.of(task("A", 0, 20), task("B", 1, 2), task("C", 2, 2), task("D", 3, 2));

    @Test
    void theConvoyWaitsForItsFirst() throws IOException {
        Trace trace = run(FirstComeFirstServed::new, CONVOY);

        assertThat(meanWaiting(trace)).isEqualTo(Double.parseDouble(answer("predict-convoy")));
        assertThat(evidence("predict-convoy")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void sortingByLengthDoesNotHelpWhoComesLater() throws IOException {
        Trace trace = run(ShortestJobFirst::new, CONVOY);

        assertThat(meanWaiting(trace)).isEqualTo(meanWaiting(run(FirstComeFirstServed::new, CONVOY)));
        assertThat(answer("predict-convoy-sjf")).isEqualTo("same");
        assertThat(evidence("predict-convoy-sjf")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void makingRoomDoes() throws IOException {
        Trace trace = run(ShortestRemainingTime::new, CONVOY);

        assertThat(meanWaiting(trace)).isEqualTo(Double.parseDouble(answer("predict-convoy-srtf")));
        assertThat(evidence("predict-convoy-srtf")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void theNewcomerQueuesBeforeTheOneThatExpired() throws IOException {
        Trace trace = run(() -> new RoundRobin(2), Workload.of(task("A", 0, 5), task("B", 1, 3), task("C", 4, 2)));

        assertThat(trace.slices().stream().map(Slice::task).collect(Collectors.joining(" ")))
                .isEqualTo(answer("predict-round-robin"));
        assertThat(evidence("predict-round-robin")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void waitingLongEnoughIsWorthMoreThanABetterPriority() throws IOException {
        Workload workload = Workload.of(
                task("A", 0, 4),
                TaskSpec.builder("L").burst(2).priority(3).build(),
                task("B", 4, 4),
                task("C", 8, 4),
                task("D", 12, 4),
                task("E", 16, 4));

        Trace trace = run(() -> new PriorityScheduling(PriorityOrder.SMALLEST_FIRST, false, 5), workload);

        assertThat(trace.slices().stream()
                        .filter(slice -> slice.task().equals("L"))
                        .map(Slice::from))
                .containsExactly(Long.parseLong(answer("predict-aging")));
        assertThat(evidence("predict-aging")).isEqualTo(TextGantt.of(trace));
    }

    private static TaskSpec task(String name, long arrival, long burst) {
        return TaskSpec.burst(name, arrival, burst);
    }

    private static Trace run(Supplier<SchedulingPolicy> policy, Workload workload) {
        return new Kernel(Configuration.uniprocessor(), policy).trace(workload);
    }

    private static double meanWaiting(Trace trace) {
        MetricsCalculator metrics = new MetricsCalculator();
        for (TraceEvent event : trace.events()) {
            metrics.accept(event);
        }
        return metrics.averages().waiting();
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
