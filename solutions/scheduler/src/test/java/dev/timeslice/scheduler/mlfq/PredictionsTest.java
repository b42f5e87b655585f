package dev.timeslice.scheduler.mlfq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.RequeueOrder;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The charts that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final Path RUBRIC =
            Path.of(System.getProperty("timeslice.home", "../.."), "rubric/scheduler/mlfq.yml");

    @Test
    void interruptedTaskGoesOnBeforeTheOthers() throws IOException {
        assertThat(evidence("predict-demotion"))
                .isEqualTo(chart(
                        "1:2:1,0:4:1",
                        0,
                        TaskSpec.burst("A", 0, 5),
                        TaskSpec.burst("B", 1, 3),
                        TaskSpec.burst("C", 5, 1)));
    }

    @Test
    void sleepDoesNotSaveAQuantum() throws IOException {
        assertThat(evidence("predict-gaming"))
                .isEqualTo(chart(
                        "1:4:1,0:8:1",
                        0,
                        TaskSpec.burst("A", 0, 14),
                        TaskSpec.builder("B").burst(9, 3, 2).build()));
    }

    @Test
    void boostGivesTheRunningTaskANewQuantum() throws IOException {
        assertThat(evidence("predict-boost"))
                .isEqualTo(chart("1:2:1,0:8:1", 7, TaskSpec.burst("A", 0, 9), TaskSpec.burst("B", 0, 4)));
    }

    private static String chart(String queues, long boost, TaskSpec... tasks) {
        Trace trace = new Kernel(
                        Configuration.builder()
                                .requeueOrder(RequeueOrder.PREEMPTED_FIRST)
                                .build(),
                        () -> new MultilevelFeedbackQueue(FeedbackQueue.listOf(queues), boost, false, false))
                .trace(Workload.of(tasks));
        return TextGantt.of(trace);
    }

    /** The block that ends the section of a prediction, without its indentation. */
    private static String evidence(String prediction) throws IOException {
        String section = Arrays.stream(Files.readString(RUBRIC).split("(?m)^  - "))
                .filter(part -> part.startsWith("id: " + prediction + "\n"))
                .collect(Collectors.joining());
        return section.substring(section.indexOf("    evidence: |\n"))
                .lines()
                .skip(1)
                .map(line -> line.substring(6) + "\n")
                .collect(Collectors.joining());
    }
}
