package dev.timeslice.thread.parallelism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.timeslice.model.trace.Slice;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and charts that the rubric stores for the predictions are what the reference says. */
class PredictionsTest {
    @Test
    void oneCoreIsEnoughForConcurrency() throws IOException {
        TraceReading chart = new TraceReading(slices(evidence("predict-one-core")));

        assertThat(chart.areConcurrent("A", "B")).isTrue();
        assertThat(chart.areParallel("A", "B")).isFalse();
        assertThat(answer("predict-one-core")).isEqualTo("concurrent");
    }

    @Test
    void twoCoresMakeNothingParallelByThemselves() throws IOException {
        TraceReading chart = new TraceReading(slices(evidence("predict-two-cores")));

        assertThat(chart.areConcurrent("A", "B")).isFalse();
        assertThat(chart.areParallel("A", "B")).isFalse();
        assertThat(answer("predict-two-cores")).isEqualTo("neither");
    }

    @Test
    void theInterviewQuestionIsAnsweredByTwoCharts() throws IOException {
        String[] charts = evidence("predict-interview").split("two cores:\n");
        TraceReading oneCore = new TraceReading(slices(charts[0]));
        TraceReading twoCores = new TraceReading(slices(charts[1]));

        assertThat(oneCore.areConcurrent("A", "B")).isTrue();
        assertThat(oneCore.areParallel("A", "B")).isFalse();
        assertThat(twoCores.areParallel("A", "B")).isTrue();
    }

    @Test
    void fourCoresReachTheBoundOfThisProgram() throws IOException {
        List<Slice> chart = slices(evidence("predict-amdahl"));
        double bound = SpeedUp.amdahlBound(4, 12, 4);

        assertThat(SpeedUp.ratio(16, end(chart))).isCloseTo(bound, within(1e-9));
        assertThat(new TraceReading(chart).mostAtOnce()).isEqualTo(4);
        assertThat(answer("predict-amdahl")).isEqualTo("16/7");
        assertThat(bound).isCloseTo(16.0 / 7, within(1e-9));
    }

    @Test
    void theBoundComesCloseToItsLimit() throws IOException {
        String table = "cores    bound\n"
                + Arrays.stream(new int[] {1, 4, 16, 64, 1_000_000})
                        .mapToObj(cores ->
                                String.format(Locale.ROOT, "%-7d  %.2f\n", cores, SpeedUp.amdahlBound(4, 12, cores)))
                        .collect(Collectors.joining());

        assertThat(evidence("predict-limit")).isEqualTo(table);
        assertThat(answer("predict-limit")).isEqualTo("4");
    }

    @Test
    void theOrderOfAQueueMatters() throws IOException {
        long end = SpeedUp.makespan(List.of(2L, 2L, 2L, 6L), 2);

        assertThat(end(slices(evidence("predict-long-task-last")))).isEqualTo(end);
        assertThat(answer("predict-long-task-last")).isEqualTo(String.valueOf(end));
        assertThat(SpeedUp.makespan(List.of(6L, 2L, 2L, 2L), 2)).isEqualTo(6);
    }

    private static long end(List<Slice> slices) {
        return slices.stream().mapToLong(Slice::to).max().orElseThrow();
    }

    /** The slices of a chart: each digit is a tick on that core. */
    private static List<Slice> slices(String chart) {
        List<Slice> slices = new ArrayList<>();
        for (String line :
                chart.lines().filter(line -> line.matches("[A-Z]\\d? .*")).toList()) {
            String task = line.substring(0, line.indexOf(' '));
            for (int column = 5; column < line.length(); column++) {
                if (Character.isDigit(line.charAt(column))) {
                    slices.add(new Slice(line.charAt(column) - '0', task, column - 5, column - 4));
                }
            }
        }
        return slices;
    }

    private static String answer(String prediction) throws IOException {
        return StoredPrediction.of("parallelism", prediction).answer();
    }

    private static String evidence(String prediction) throws IOException {
        return StoredPrediction.of("parallelism", prediction).evidence();
    }
}
