package dev.timeslice.scheduler.multicore;

import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.TimerOrder;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and charts that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final Path RUBRIC =
            Path.of(System.getProperty("timeslice.home", "../.."), "rubric/scheduler/multicore.yml");
    private static final Workload TWO_LONG_TWO_SHORT =
            Workload.of(burst("A", 0, 8), burst("B", 0, 1), burst("C", 0, 8), burst("D", 0, 1));

    @Test
    void noNumberOfCoresIsFasterThanTheLongestTask() throws IOException {
        Workload workload = Workload.of(burst("A", 0, 12), burst("B", 0, 4), burst("C", 0, 4), burst("D", 0, 4));
        Supplier<SchedulingPolicy> central = () -> new CentralQueue(4, false);

        Trace trace = run(Configuration.multiprocessor(4), central, workload);

        assertThat(run(Configuration.uniprocessor(), central, workload).end()).isEqualTo(24);
        assertThat(trace.end()).isEqualTo(number("predict-longest-task"));
        assertThat(evidence("predict-longest-task")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void longTasksThatMeetOnOneCoreStayThere() throws IOException {
        Trace trace = run(Configuration.multiprocessor(2), () -> new PerCoreQueues(2, false), TWO_LONG_TWO_SHORT);

        assertThat(trace.end()).isEqualTo(number("predict-imbalance"));
        assertThat(evidence("predict-imbalance")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void idleCoreStealsWhatIsLeftOnceTheOtherOneHasPicked() throws IOException {
        WorkStealing policy = new WorkStealing(2, false, 0);

        Trace trace = run(Configuration.multiprocessor(2), () -> policy, TWO_LONG_TWO_SHORT);

        assertThat(policy.steals()).isEqualTo(1);
        assertThat(trace.slices()).contains(new Slice(1, "A", 2, 8), new Slice(0, "C", 2, 10));
        assertThat(answer("predict-stolen-task")).isEqualTo("last");
        assertThat(evidence("predict-stolen-task")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void switchLeavesTheCacheAsItIs() throws IOException {
        Configuration caches =
                Configuration.builder().warmup(4).warmRate(2).cacheSize(100).build();
        Workload workload = Workload.of(working("A", 50), working("B", 50));

        Trace trace = run(caches, () -> new PerCoreQueues(4, false), workload);

        assertThat(lastTick(trace, "A")).isEqualTo(number("predict-warm-cache"));
        assertThat(evidence("predict-warm-cache")).isEqualTo(TextGantt.of(trace));
        // What the explanation says of a cold cache: here the two displace each other.
        Trace cold = run(caches, () -> new PerCoreQueues(4, false), Workload.of(working("A", 100), working("B", 100)));
        assertThat(lastTick(cold, "A")).isEqualTo(20);
    }

    @Test
    void pushComesAtItsIntervalAndNotBefore() throws IOException {
        Configuration twoCores = Configuration.builder()
                .cores(2)
                .timerOrder(TimerOrder.AFTER_NEWCOMERS)
                .build();
        Workload workload = Workload.of(burst("A", 0, 9), burst("B", 0, 3), burst("C", 0, 9));

        Trace trace = run(twoCores, () -> new LoadBalancing(2, false, 0, 4), workload);

        assertThat(trace.slices().stream()
                        .filter(slice -> slice.core() == 1)
                        .skip(1)
                        .map(slice -> slice.task() + " at " + slice.from())
                        .findFirst())
                .contains("C at " + number("predict-push"));
        assertThat(evidence("predict-push")).isEqualTo(TextGantt.of(trace));
    }

    private static TaskSpec working(String name, long workingSet) {
        return TaskSpec.builder(name).burst(12).workingSet(workingSet).build();
    }

    private static Trace run(
            Configuration configuration, Supplier<? extends SchedulingPolicy> policy, Workload workload) {
        return new Kernel(configuration, policy).trace(workload);
    }

    private static long lastTick(Trace trace, String task) {
        return trace.slices().stream()
                .filter(slice -> slice.task().equals(task))
                .mapToLong(Slice::to)
                .max()
                .orElseThrow();
    }

    private static long number(String prediction) throws IOException {
        return Long.parseLong(answer(prediction));
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
