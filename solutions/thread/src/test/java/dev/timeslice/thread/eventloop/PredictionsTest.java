package dev.timeslice.thread.eventloop;

import static dev.timeslice.testkit.loops.LoopStep.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.loops.LoopProgram;
import dev.timeslice.testkit.loops.LoopRow;
import dev.timeslice.testkit.loops.LoopRun;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and runs that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    @Test
    void microtaskTimerMicrotaskImmediate() throws IOException {
        LoopRun run = run(LoopProgram.of(
                in("main").setTimeout(0, "A"),
                in("main").setImmediate("B"),
                in("main").queueMicrotask("C"),
                in("main").compute(2),
                in("A").queueMicrotask("D")));

        assertThat(evidence("predict-order")).isEqualTo(text(run));
        assertThat(callbacks(run)).isEqualTo("main " + answer("predict-order") + " end");
    }

    @Test
    void timerIsNotDueWhenNoTimeHasPassed() throws IOException {
        LoopRun run =
                run(LoopProgram.of(in("main").setTimeout(0, "A"), in("main").setImmediate("B")));

        assertThat(evidence("predict-zero-delay")).isEqualTo(text(run));
        assertThat(callbacks(run)).isEqualTo("main B A end");
        assertThat(answer("predict-zero-delay")).isEqualTo("immediate");
    }

    @Test
    void oneLongCallbackMakesEverybodyWait() throws IOException {
        LoopRun run = run(LoopProgram.of(
                in("main").read(2, "A"),
                in("main").read(3, "B"),
                in("main").read(4, "C"),
                in("main").setTimeout(5, "T"),
                in("A").compute(20),
                in("B").compute(1),
                in("C").compute(1)));

        assertThat(evidence("predict-head-of-line")).isEqualTo(text(run));
        assertThat(tickOf(run, "T (timer)")).isEqualTo(Long.parseLong(answer("predict-head-of-line")));
        assertThat(run.loop().worstLateness()).isEqualTo(17);
    }

    @Test
    void fifthJobWaitsForAWorkerAndTheSocketDoesNot() throws IOException {
        LoopRun run = run(LoopProgram.of(
                in("main").submit(10, "A"),
                in("main").submit(10, "B"),
                in("main").submit(10, "C"),
                in("main").submit(10, "D"),
                in("main").submit(10, "E"),
                in("main").compute(1),
                in("main").read(3, "S")));

        assertThat(evidence("predict-fifth-job")).isEqualTo(text(run));
        assertThat(tickOf(run, "E (job)")).isEqualTo(Long.parseLong(answer("predict-fifth-job")));
        assertThat(tickOf(run, "S (read)")).isEqualTo(4);
    }

    @Test
    void waitsOverlapAndComputingDoesNot() throws IOException {
        LoopRun waiting = run(threeRequests(9, 1));
        LoopRun computing = run(threeRequests(1, 9));

        assertThat(evidence("predict-which-service"))
                .isEqualTo("service M\n" + text(waiting) + "service N\n" + text(computing));
        assertThat(tickOf(waiting, "end")).isEqualTo(12);
        assertThat(tickOf(computing, "end")).isEqualTo(28);
        assertThat(answer("predict-which-service")).isEqualTo("waiting");
    }

    private static LoopProgram threeRequests(long wait, long compute) {
        return LoopProgram.of(
                in("main").read(wait, "A"),
                in("main").read(wait, "B"),
                in("main").read(wait, "C"),
                in("A").compute(compute),
                in("B").compute(compute),
                in("C").compute(compute));
    }

    private static LoopRun run(LoopProgram program) {
        return LoopRun.of(program, new ReferenceParts());
    }

    private static String text(LoopRun run) {
        return String.join("\n", run.text()) + "\n";
    }

    private static String callbacks(LoopRun run) {
        return run.rows().stream().map(row -> row.what().split(" ", 2)[0]).collect(Collectors.joining(" "));
    }

    private static long tickOf(LoopRun run, String what) {
        List<LoopRow> rows =
                run.rows().stream().filter(row -> row.what().equals(what)).toList();
        assertThat(rows).hasSize(1);
        return rows.get(0).tick();
    }

    private static String answer(String prediction) throws IOException {
        return StoredPrediction.of("event-loop", prediction).answer();
    }

    private static String evidence(String prediction) throws IOException {
        return StoredPrediction.of("event-loop", prediction).evidence();
    }
}
