package dev.timeslice.scheduler.proportionalshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and charts that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final Path RUBRIC =
            Path.of(System.getProperty("timeslice.home", "../.."), "rubric/scheduler/proportional-share.yml");

    @Test
    void theDrawFallsOnTheRightTicket() throws IOException {
        Workload workload = Workload.of(
                TaskSpec.builder("A").tickets(84).burst(1).build(),
                TaskSpec.builder("B").tickets(25).burst(1).build(),
                TaskSpec.builder("C").tickets(44).burst(1).build());

        Trace trace = run(() -> new Lottery(1, () -> 1000), workload);

        assertThat(trace.slices().get(0).task()).isEqualToIgnoringCase(answer("predict-winner"));
    }

    @Test
    void theLongestReadyRunsAmongEqualPasses() throws IOException {
        Workload workload = Workload.of(
                TaskSpec.builder("A").tickets(100).burst(4).build(),
                TaskSpec.builder("B").tickets(50).burst(2).build());

        Trace trace = run(() -> new Stride(1, 10_000), workload);

        assertThat(trace.slices().stream().map(Slice::task).collect(Collectors.joining(" ")))
                .isEqualTo(answer("predict-stride"));
        assertThat(evidence("predict-stride")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void sleepIsNotSavedUp() throws IOException {
        Workload workload = Workload.of(
                TaskSpec.burst("A", 0, 16),
                TaskSpec.of("B", 0, Program.of(Instruction.compute(1), Instruction.io(10), Instruction.compute(3))));

        Trace trace = run(() -> new Stride(1, 10_000), workload);

        List<Slice> ofB = trace.slices().stream()
                .filter(slice -> slice.task().equals("B"))
                .toList();
        assertThat(ofB.get(1).ticks()).isEqualTo(Long.parseLong(answer("predict-sleeper")));
        assertThat(evidence("predict-sleeper")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void theShareOfANiceTaskIsThatOfItsWeight() throws IOException {
        Workload workload = Workload.of(
                TaskSpec.builder("A").burst(Long.MAX_VALUE).build(),
                TaskSpec.builder("B").nice(5).burst(Long.MAX_VALUE).build());
        Configuration configuration = Configuration.builder().until(100_000).build();

        for (Supplier<SchedulingPolicy> policy :
                List.<Supplier<SchedulingPolicy>>of(() -> new VirtualRuntime(24, 2, 4), () -> new Eevdf(3))) {
            Trace trace = new Kernel(configuration, policy).trace(workload);

            long ticks = trace.slices().stream()
                    .filter(slice -> slice.task().equals("B"))
                    .mapToLong(Slice::ticks)
                    .sum();
            assertThat(ticks / 1000.0).isCloseTo(Double.parseDouble(answer("predict-nice")), within(0.02));
        }
    }

    private static Trace run(Supplier<SchedulingPolicy> policy, Workload workload) {
        return new Kernel(Configuration.uniprocessor(), policy).trace(workload);
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
