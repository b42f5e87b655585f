package dev.timeslice.grader.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.compile.CompiledSubmission;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.verify.VerifiedSubmission;
import dev.timeslice.grader.worker.Frame;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubmissionRunTest {
    private static final ClassSet BOX = SmallExercise.compiled("public class Box { }");
    private static final Observation IDLE = new Observation.Idle(30_000);

    /** Every check passes, unless told otherwise. */
    private static final class Script implements CheckExecutor {
        private final List<String> log = new ArrayList<>();
        private final Map<String, Observation> first = new HashMap<>();
        private final Map<String, Observation> alone = new HashMap<>();
        private final Deque<Observation> hangsAlone = new ArrayDeque<>();

        @Override
        public Execution execute(int number, PlannedCheck check) {
            log.add(check.id());
            return Execution.of(first.getOrDefault(check.id(), reported(VerdictKind.PASSED)));
        }

        @Override
        public Execution executeAlone(int number, PlannedCheck check) {
            log.add(check.id() + " alone");
            if (!hangsAlone.isEmpty()) {
                return new Execution(hangsAlone.remove(), 5, 6);
            }
            return new Execution(alone.getOrDefault(check.id(), reported(VerdictKind.PASSED)), 5, 6);
        }
    }

    private final Script script = new Script();

    private static Observation reported(VerdictKind kind) {
        return new Observation.Reported(kind, Message.verbatim("-"), "", "");
    }

    private static Observation hang(String place) {
        return new Observation.Reported(VerdictKind.LOST_WAKEUP, Message.verbatim("-"), place, "");
    }

    private static RunPlan plan(SmallExercise exercise) {
        return Planner.plan(
                exercise.stub("public class Box { }").build(),
                new CompiledSubmission(BOX, new TreeMap<>(), new TreeMap<>()),
                new VerifiedSubmission(BOX, List.of(), new TreeMap<>()));
    }

    private Map<String, CheckRun> run(SmallExercise exercise) throws IOException, InterruptedException {
        return new SubmissionRun(List.of(plan(exercise)))
                .with(script, List.of(script))
                .get(0)
                .runs();
    }

    @Test
    void prerequisitesRunFirstAndMulticoreChecksLastWithWhatNeedsThem() throws Exception {
        SmallExercise exercise = SmallExercise.asking("Box")
                .check("needs-stress", "Box", "stress")
                .multicoreCheck("stress", "Box", "take")
                .check("take", "Box", "put")
                .check("put", "Box");

        run(exercise);

        assertThat(script.log).containsExactly("put", "take", "stress", "needs-stress");
    }

    @Test
    void whatNeedsAFailedCheckIsNotRunAndNamesIt() throws Exception {
        script.first.put("put", reported(VerdictKind.FAILED));
        SmallExercise exercise = SmallExercise.asking("Box")
                .check("put", "Box")
                .check("take", "Box", "put")
                .check("both", "Box", "take");

        Map<String, CheckRun> runs = run(exercise);

        assertThat(script.log).containsExactly("put");
        assertThat(runs.get("take")).isEqualTo(new CheckRun("take", List.of(new Observation.NotRun("put")), 0, 0));
        assertThat(runs.get("both")).isEqualTo(new CheckRun("both", List.of(new Observation.NotRun("take")), 0, 0));
    }

    @Test
    void aFirstRunThatIsNotEnoughIsRepeatedAloneOnce() throws Exception {
        script.first.put("put", reported(VerdictKind.LOST_WAKEUP));
        script.alone.put("put", reported(VerdictKind.LOST_WAKEUP));

        Map<String, CheckRun> runs = run(SmallExercise.asking("Box").check("put", "Box"));

        assertThat(script.log).containsExactly("put", "put alone");
        Observation lost = reported(VerdictKind.LOST_WAKEUP);
        assertThat(runs.get("put")).isEqualTo(new CheckRun("put", List.of(lost, lost), 5, 6));
    }

    @Test
    void aHangAtOtherPlacesIsRepeatedUntilItIsSeenTwice() throws Exception {
        script.first.put("put", hang("reader"));
        script.hangsAlone.addAll(List.of(hang("writer"), hang("both"), hang("writer"), hang("never asked for")));

        Map<String, CheckRun> runs = run(SmallExercise.asking("Box").check("put", "Box"));

        assertThat(runs.get("put"))
                .isEqualTo(new CheckRun(
                        "put", List.of(hang("reader"), hang("writer"), hang("both"), hang("writer")), 5, 6));
    }

    @Test
    void aHangThatIsNeverSeenTwiceIsGivenUp() throws Exception {
        script.first.put("put", hang("a"));
        script.hangsAlone.addAll(Stream.of("b", "c", "d", "e", "f", "g", "h")
                .map(SubmissionRunTest::hang)
                .toList());

        Map<String, CheckRun> runs = run(SmallExercise.asking("Box").check("put", "Box"));

        assertThat(runs.values())
                .singleElement()
                .satisfies(run -> assertThat(run.observations()).hasSize(Confirmation.MOST_EXECUTIONS));
    }

    @Test
    void aPrerequisiteThatPassesOnlyWhenAloneStillOpensTheWay() throws Exception {
        script.first.put("put", IDLE);

        run(SmallExercise.asking("Box").check("put", "Box").check("take", "Box", "put"));

        assertThat(script.log).containsExactly("put", "put alone", "take");
    }

    /** Passes only if as many as it was made for are at work at once. */
    private static final class Meeting implements CheckExecutor {
        private final CyclicBarrier barrier;
        private final List<String> log = Collections.synchronizedList(new ArrayList<>());

        Meeting(int parties) {
            barrier = new CyclicBarrier(parties);
        }

        @Override
        public Execution execute(int number, PlannedCheck check) throws InterruptedException {
            log.add(check.id());
            try {
                barrier.await(1, TimeUnit.MINUTES);
                return Execution.of(reported(VerdictKind.PASSED));
            } catch (BrokenBarrierException | TimeoutException e) {
                return Execution.of(reported(VerdictKind.FAILED));
            }
        }

        @Override
        public Execution executeAlone(int number, PlannedCheck check) {
            throw new AssertionError(check.id());
        }
    }

    @Test
    void blackBoxChecksRunBesideEachOtherWhenWhatTheyNeedIsDecided() throws Exception {
        SmallExercise exercise = SmallExercise.asking("Box")
                .blackBoxCheck("one", "Box", "put")
                .blackBoxCheck("two", "Box")
                .blackBoxCheck("needs-one", "Box", "one")
                .blackBoxCheck("needs-two", "Box", "two")
                .check("afterwards", "Box", "needs-one")
                .check("put", "Box");
        Meeting meeting = new Meeting(2);

        SubmissionRun run = new SubmissionRun(List.of(blackBoxPlan(exercise)));
        Map<String, CheckRun> runs =
                run.with(script, List.of(meeting, meeting, meeting)).get(0).runs();

        assertThat(meeting.log.subList(0, 2)).containsExactlyInAnyOrder("one", "two");
        assertThat(meeting.log.subList(2, 4)).containsExactlyInAnyOrder("needs-one", "needs-two");
        assertThat(script.log).containsExactly("put", "afterwards");
        assertThat(runs.values())
                .hasSize(6)
                .allSatisfy(
                        one -> assertThat(Confirmation.passed(one.observations().get(0)))
                                .as(one.criterion())
                                .isTrue());
    }

    @Test
    void aDriverThatFailsEndsTheRunOfTheOthers() {
        CheckExecutor failing = new CheckExecutor() {
            @Override
            public Execution execute(int number, PlannedCheck check) throws IOException, InterruptedException {
                if (check.id().equals("one")) {
                    throw new IOException("no worker");
                }
                new CountDownLatch(1).await();
                throw new AssertionError("nobody lets it go");
            }

            @Override
            public Execution executeAlone(int number, PlannedCheck check) {
                throw new AssertionError(check.id());
            }
        };
        SmallExercise exercise =
                SmallExercise.asking("Box").blackBoxCheck("one", "Box").blackBoxCheck("two", "Box");

        SubmissionRun run = new SubmissionRun(List.of(blackBoxPlan(exercise)));

        assertThatThrownBy(() -> run.with(script, List.of(failing, failing)))
                .isInstanceOf(IOException.class)
                .hasMessage("no worker");
    }

    private static RunPlan blackBoxPlan(SmallExercise exercise) {
        VerifiedSubmission verified = new VerifiedSubmission(BOX, List.of(), new TreeMap<>());
        return Planner.plan(
                exercise.stub("public class Box { }").build(),
                new CompiledSubmission(BOX, new TreeMap<>(), new TreeMap<>()),
                verified,
                verified,
                Surroundings.COMPLETE);
    }

    @Test
    void exercisesOfOneSubmissionShareAFrameAndKeepTheirRecordsApart() throws Exception {
        RunPlan one = plan(SmallExercise.asking("Box").check("put", "Box").check("take", "Box"));
        RunPlan two = Planner.nothing(
                SmallExercise.asking("Box").check("put", "Box").build(),
                VerdictKind.DOES_NOT_COMPILE,
                Message.verbatim("-"));
        SubmissionRun run = new SubmissionRun(List.of(one, two));

        Frame frame = run.frame("nonce", 3, List.of());
        List<RunRecord> records = run.with(script, List.of(script));

        assertThat(frame.checks()).hasSize(2);
        assertThat(frame.classSets())
                .as("the subject, and one empty set for the rest")
                .hasSize(2);
        assertThat(records).hasSize(2);
        assertThat(records.get(0).runs()).containsOnlyKeys("put", "take");
    }
}
