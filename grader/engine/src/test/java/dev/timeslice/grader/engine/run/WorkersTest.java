package dev.timeslice.grader.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.process.CoreLease;
import dev.timeslice.grader.worker.ExitStatus;
import dev.timeslice.grader.worker.Main;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a worker does, the judge decides about the running check alone and believes only authentic lines. */
class WorkersTest {
    /** An authentic verdict on the check whose number was read last; texts are packed as replies are. */
    private static final String PASS = "say(nonce + \" DONE \" + in.readInt() + \" PASSED FRESH =eA== =eA== = = =\");";

    private static final PlannedCheck ONE = check("one");
    private static final PlannedCheck TWO = check("two");
    private static final PlannedCheck MULTICORE = check("two", true);

    @TempDir
    private Path folder;

    @Test
    void anAuthenticVerdictCounts() throws Exception {
        try (Workers workers = workers("while (true) { " + PASS + " }")) {
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.PASSED);
            assertThat(kind(workers.execute(1, TWO))).isEqualTo(VerdictKind.PASSED);
        }
    }

    @Test
    void aVerdictWithoutTheNonceIsIgnored() throws Exception {
        try (Workers workers = workers("""
                in.readInt();
                say("DONE 0 PASSED FRESH =eA== =eA== = = =");
                say(" DONE 0 PASSED FRESH =eA== =eA== = = =");
                say("00000000000000000000000000000000 DONE 0 PASSED FRESH =eA== =eA== = = =");
                say(nonce.substring(1) + " DONE 0 PASSED FRESH =eA== =eA== = = =");
                say(nonce.toUpperCase() + " DONE 0 PASSED FRESH =eA== =eA== = = =");
                say(nonce + " DONE 0 FAILED FRESH =eA== =eA== = = =");
                in.readInt();
                """)) {
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.FAILED);
        }
    }

    @Test
    void aVerdictOnAnotherCheckIsIgnored() throws Exception {
        try (Workers workers = workers("""
                in.readInt();
                say(nonce + " DONE 1 PASSED FRESH =eA== =eA== = = =");
                say(nonce + " DONE 0 FAILED FRESH =eA== =eA== = = =");
                in.readInt();
                """)) {
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.FAILED);
        }
    }

    @Test
    void garbageBetweenTheLinesChangesNothing() throws Exception {
        try (Workers workers = workers("""
                int check = in.readInt();
                byte[] garbage = new byte[3_000_000];
                new java.util.Random(1).nextBytes(garbage);
                out.write(garbage);
                say("");
                say(nonce + " DONE zero PASSED FRESH =eA== =eA== = = =");
                say(nonce + " DONE 0 EXCELLENT FRESH =eA== =eA== = = =");
                say(nonce + " DONE 0 PASSED FRESH plain =eA== = = =");
                say(nonce + " DONE 0 PASSED FRESH =");
                say(nonce + " DONE " + check + " FAILED FRESH =eA== =eA== = = =");
                in.readInt();
                """)) {
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.FAILED);
        }
    }

    @Test
    void aWorkerThatDiesCostsTheRunningCheckAndTheNextOneGetsAFreshWorker() throws Exception {
        try (Workers workers = workers("int check = in.readInt(); if (check == 0) Runtime.getRuntime().halt(77);"
                + " say(nonce + \" DONE \" + check + \" PASSED FRESH =eA== =eA== = = =\"); in.readInt();")) {
            assertThat(workers.execute(0, ONE).observation()).isEqualTo(new Observation.Died(77));
            assertThat(kind(workers.execute(1, TWO))).isEqualTo(VerdictKind.PASSED);
        }
    }

    @Test
    void aWorkerThatDiesAtItsStartIsNoVerdictOnTheCodeThatItNeverRan() throws Exception {
        for (int status : new int[] {1, 137, ExitStatus.OUT_OF_MEMORY, ExitStatus.INTERNAL}) {
            WorkerLaunch launch = FakeWorker.thatNeverComesUp(folder, "Runtime.getRuntime().halt(" + status + ");");
            try (Workers workers = new Workers(launch, FakeWorker.FRAME, new CoreLease(folder.resolve("cache")))) {
                assertThat(workers.execute(0, ONE).observation())
                        .isEqualTo(new Observation.Unusable("the worker did not start: exit status " + status));
            }
        }
    }

    @Test
    void aWorkerThatFailsLaterIsNoVerdictEither() throws Exception {
        try (Workers workers = workers("in.readInt(); Runtime.getRuntime().halt(" + ExitStatus.INTERNAL + ");")) {
            assertThat(workers.execute(0, ONE).observation()).isInstanceOf(Observation.Unusable.class);
        }
    }

    @Test
    void aWorkerThatSaysItIsSpentIsReplaced() throws Exception {
        try (Workers workers = workers("""
                say(nonce + " DONE " + in.readInt() + " PASSED SPENT =eA== =eA== = = =");
                in.readInt();
                Runtime.getRuntime().halt(78);
                """)) {
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.PASSED);
            assertThat(kind(workers.execute(1, TWO))).isEqualTo(VerdictKind.PASSED);
        }
    }

    @Test
    void aLoopIsStoppedByTheProcessorTimeThatItUses() throws Exception {
        try (Workers workers = workers("in.readInt(); while (true) {}")) {
            assertThat(workers.execute(0, ONE).observation()).isEqualTo(new Observation.OutOfCpu(1, false, ""));
        }
    }

    @Test
    void aThreadThatRunsOnAfterTheCheckIsToldFromTheCheckItself() throws Exception {
        try (Workers workers = workers("""
                in.readInt();
                say(nonce + " LEFTOVER 0 =c3Bpbm5lcg==");
                while (true) {}
                """)) {
            assertThat(workers.execute(0, ONE).observation()).isEqualTo(new Observation.OutOfCpu(1, true, "spinner"));
        }
    }

    /** Answers the canary as told, passes everything else. */
    private static String canary(String verdict) {
        return """
                while (true) {
                    int check = in.readInt();
                    String kind = check == %d ? "%s" : "PASSED";
                    say(nonce + " DONE " + check + " " + kind + " FRESH =eA== =eA== = = =");
                }
                """.formatted(Main.CANARY, verdict);
    }

    @Test
    void aMulticoreCheckWaitsForTheProofOfTheDetectors() throws Exception {
        try (Workers workers = workers(canary("PASSED"))) {
            assertThat(kind(workers.execute(0, MULTICORE))).isEqualTo(VerdictKind.PASSED);
        }
        try (Workers workers = workers(canary("GRADER_FAULT"))) {
            assertThat(workers.execute(0, MULTICORE).observation()).isInstanceOf(Observation.Unusable.class);
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.PASSED);
        }
    }

    @Test
    void anotherSeedIsToldToTheWorkerAtHandAndToTheNextOne() throws Exception {
        try (Workers workers = workers("""
                long seed = 0;
                while (true) {
                    int number = in.readInt();
                    if (number == %d) {
                        seed = in.readLong();
                    } else {
                        say(nonce + " DONE " + number + (seed == 7 ? " PASSED" : " FAILED") + " FRESH =eA== =eA== = = =");
                    }
                }
                """.formatted(Main.SEED))) {
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.FAILED);
            workers.begin(7);
            assertThat(kind(workers.execute(0, ONE))).isEqualTo(VerdictKind.PASSED);
            assertThat(kind(workers.executeAlone(0, ONE))).isEqualTo(VerdictKind.PASSED);
        }
    }

    @Test
    void noWorkerIsLeftWhenTheLastOneIsClosed() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        try (Workers workers = workers("while (true) { " + PASS + " }")) {
            workers.execute(0, ONE);
            assertThat(ProcessHandle.current().descendants()).hasSizeGreaterThan(before.size());
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isSubsetOf(before);
    }

    private Workers workers(String body) throws IOException {
        return new Workers(FakeWorker.that(folder, body), FakeWorker.FRAME, new CoreLease(folder.resolve("cache")));
    }

    private static VerdictKind kind(Execution execution) {
        assertThat(execution.observation()).isInstanceOf(Observation.Reported.class);
        return ((Observation.Reported) execution.observation()).kind();
    }

    private static PlannedCheck check(String id) {
        return check(id, false);
    }

    private static PlannedCheck check(String id, boolean multicore) {
        CheckMethod method = new CheckMethod(id, "T", id, multicore);
        return new PlannedCheck(method, ClassSet.EMPTY, ClassSet.EMPTY, ClassSet.EMPTY, List.of(), 1);
    }
}
