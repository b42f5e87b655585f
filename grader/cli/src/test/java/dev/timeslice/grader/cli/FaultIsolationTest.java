package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worst that code can do, each put where one check comes along: it costs that check, and every other one passes as
 * if nothing had been.
 */
class FaultIsolationTest {
    private static final String QUANTUM_CHECK = "rr-refuses-bad-quantum";
    private static final String REFUSES_QUANTUM = """
                        throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
            """.strip();
    private static final String REFUSES_CAPACITY = """
                        throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
            """.strip();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void gradeThemAll() throws IOException {
        Submissions submissions = Submissions.in(folder);
        instead(submissions, "endless-loop", "while (true) {}");
        // A method that calls what is forbidden is forbidden as a whole, so these two get one of their own.
        inAMethodOfItsOwn(submissions, "exit", "System.exit(0);");
        inAMethodOfItsOwn(submissions, "halt", "Runtime.getRuntime().halt(0);");
        instead(submissions, "thrown-out-of-memory", "throw new OutOfMemoryError(\"not at all\");");
        instead(
                submissions,
                "heap-hog",
                "java.util.List<long[]> all = new java.util.ArrayList<>(); while (true) { all.add(new long[100_000]); }");
        instead(submissions, "recursion", "new RoundRobin(quantum);");
        submissions
                .right("waits-for-ever", "thread", "coordination")
                .butWith(
                        "waits-for-ever",
                        "BoundedBuffer.java",
                        REFUSES_CAPACITY,
                        "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();");

        Invocation grading = Invocation.of(
                "grade",
                submissions.folder(),
                "--out",
                folder.resolve("results"),
                "--exercise",
                "scheduler/classic",
                "--exercise",
                "thread/coordination");

        assertThat(grading.err()).isEmpty();
        assertThat(grading.code()).isEqualTo(ExitCode.DONE);
    }

    private static void instead(Submissions submissions, String student, String statement) throws IOException {
        submissions
                .right(student, "scheduler", "classic")
                .butWith(student, "RoundRobin.java", REFUSES_QUANTUM, statement);
    }

    private static void inAMethodOfItsOwn(Submissions submissions, String student, String statement)
            throws IOException {
        instead(submissions, student, "end();");
        String field = "private final long quantum;";
        submissions.butWith(
                student, "RoundRobin.java", field, field + "\n\n    private static void end() { " + statement + " }");
    }

    @Test
    void anEndlessLoopCostsTheCheckThatEntersIt() throws IOException {
        assertThat(lost("endless-loop", "scheduler/classic")).containsExactly(QUANTUM_CHECK + " TIMED_OUT");
    }

    @Test
    void anExitCostsTheCheckThatReachesIt() throws IOException {
        assertThat(lost("exit", "scheduler/classic")).containsExactly(QUANTUM_CHECK + " FORBIDDEN_API");
    }

    @Test
    void aHaltCostsTheCheckThatReachesIt() throws IOException {
        assertThat(lost("halt", "scheduler/classic")).containsExactly(QUANTUM_CHECK + " FORBIDDEN_API");
    }

    @Test
    void anOutOfMemoryErrorThrownByHandCostsTheCheckThatCatchesIt() throws IOException {
        assertThat(lost("thrown-out-of-memory", "scheduler/classic")).containsExactly(QUANTUM_CHECK + " OUT_OF_MEMORY");
    }

    @Test
    void aHeapHogCostsTheCheckThatFeedsIt() throws IOException {
        assertThat(lost("heap-hog", "scheduler/classic")).containsExactly(QUANTUM_CHECK + " OUT_OF_MEMORY");
    }

    @Test
    void anEndlessRecursionCostsTheCheckThatEntersIt() throws IOException {
        assertThat(lost("recursion", "scheduler/classic")).containsExactly(QUANTUM_CHECK + " FAILED");
    }

    @Test
    void aWaitThatNobodyEndsCostsTheCheckThatEntersIt() throws IOException {
        assertThat(lost("waits-for-ever", "thread/coordination")).containsExactly("capacity-is-validated LOST_WAKEUP");
    }

    /** Every criterion of an exercise that did not pass. */
    private static List<String> lost(String student, String exercise) throws IOException {
        List<CheckRow> rows = CheckRow.of(student, folder.resolve("results")).stream()
                .filter(row -> row.exercise().equals(exercise))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows.stream()
                .filter(row -> !row.verdict().equals("PASSED"))
                .map(CheckRow::judged)
                .toList();
    }
}
