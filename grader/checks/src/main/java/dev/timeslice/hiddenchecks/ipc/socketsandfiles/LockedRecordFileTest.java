package dev.timeslice.hiddenchecks.ipc.socketsandfiles;

import dev.timeslice.model.exchange.DamagedLog;
import dev.timeslice.model.exchange.RecordLog;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.exchange.MemoryStore;
import dev.timeslice.testkit.exchange.RecordsRun;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Real processes that share a file; the check looks at what they leave in it. A process that holds the file writes nothing, so that what is
 * written behind the last record meanwhile is what it would leave if it died in the middle of its write.
 */
class LockedRecordFileTest {
    private static final String CLASS = "dev.timeslice.ipc.socketsandfiles.LockedRecordFile";
    private static final String LOG = "dev.timeslice.ipc.socketsandfiles.ChecksummedLog";

    private static final Message TWO_AT_ONCE =
            Message.of("A has the file and is not done, but B got in.", "A가 파일을 차지하고 아직 끝나지 않았는데 B가 들어왔습니다.");

    @Check("one-process-at-a-time")
    void nobodyGetsInWhileAnotherProcessHasTheFile(CheckContext context, BlackBox box) {
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A", "B")) {
            run.tell("A", "append 1").awaitDone("A", 1);
            run.tell("A", "hold").await("A", "inside t1");
            run.tell("B", "enter").await("B", "calling t0").expectNotYet("B", "inside t0", TWO_AT_ONCE);
            run.tell("A", "release").awaitDone("A", 2).awaitDone("B", 1);
            expectWhole(context, run, 0);
        }
    }

    @Check("death-with-the-lock-loses-nothing")
    void whoeverIsKilledWhileItHasTheFileLosesNobodysRecord(CheckContext context, BlackBox box) {
        byte[] torn = beginning(context, 40);
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A", "B", "C", "D")) {
            for (String name : List.of("A", "B", "C", "D")) {
                run.tell(name, "append 2").awaitDone(name, 2);
            }
            run.tell("A", "hold").await("A", "inside t2");
            run.tell("B", "append 3").tell("C", "append 3").tell("D", "enter").await("D", "calling t2");
            run.tear(torn).kill("A");
            run.awaitDone("B", 5).awaitDone("C", 5).awaitDone("D", 3);
            expectWhole(context, run, 0);
            run.tell("B", "hold").await("B", "inside t5");
            run.tell("C", "append 2").tell("D", "append 2");
            run.tear(Arrays.copyOf(torn, 5)).kill("B");
            run.awaitDone("C", 7).awaitDone("D", 5);
            expectWhole(context, run, 0);
        }
    }

    @Check("many-writers-lose-nothing")
    void ofFourProcessesThatWriteAtOnceAndOneThatIsKilledNothingIsLost(CheckContext context, BlackBox box) {
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A", "B", "C", "D")) {
            run.tell("A", "append 60");
            run.tell("B", "append 25").tell("C", "append 25").tell("D", "append 25");
            run.awaitDone("A", 5).kill("A");
            run.awaitDone("B", 25).awaitDone("C", 25).awaitDone("D", 25);
            run.tell("B", "append 1").awaitDone("B", 26);
            expectWhole(context, run, 1);
        }
    }

    @Check("threads-take-turns-too")
    void twoThreadsOfOneProcessTakeTurns(CheckContext context, BlackBox box) {
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A")) {
            run.tell("A", "hold").await("A", "inside t0");
            run.tell("A", "enter")
                    .await("A", "calling t1")
                    .expectNotYet(
                            "A",
                            "inside t1",
                            Message.of(
                                    "A thread has the file and is not done, but another thread of the same process got in.",
                                    "한 스레드가 파일을 차지하고 아직 끝나지 않았는데 같은 프로세스의 다른 스레드가 들어왔습니다."));
            run.tell("A", "append 5").tell("A", "append 5").tell("A", "release").awaitDone("A", 12);
            expectWhole(context, run, 0);
        }
    }

    @Check("readers-wait-for-the-writer")
    void whoReadsWaitsForTheProcessThatWrites(CheckContext context, BlackBox box) {
        byte[] torn = beginning(context, 20);
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A", "B")) {
            run.tell("A", "append 1").awaitDone("A", 1);
            run.tell("A", "hold").await("A", "inside t1");
            run.tell("B", "read")
                    .await("B", "reading")
                    .expectNotYet(
                            "B",
                            "read 1",
                            Message.of(
                                    "A has the file and is not done, but B has read it.",
                                    "A가 파일을 차지하고 아직 끝나지 않았는데 B가 파일을 읽었습니다."));
            run.tell("A", "release").awaitDone("A", 2).await("B", "read 2");
            run.tear(torn).tell("B", "read");
            run.tell("A", "append 1").awaitDone("A", 3);
            expectWhole(context, run, 0);
        }
    }

    @Check("lock-is-given-back")
    void whoFailsWithTheLockGivesItBack(CheckContext context, BlackBox box) {
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A", "B")) {
            run.tell("A", "append 1").awaitDone("A", 1);
            run.tell("A", "fail").await("A", "failed as told");
            run.tell("B", "append 1").awaitDone("B", 1);
            run.tell("A", "append 1").awaitDone("A", 2);
            expectWhole(context, run, 0);
        }
    }

    @Check("open-files-do-not-grow")
    void theFileIsOpenTwiceAtMostAndClosedAtTheEnd(CheckContext context, BlackBox box) {
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A")) {
            for (int i = 1; i <= 8; i++) {
                run.tell("A", "append 3").awaitDone("A", 3 * i);
                run.tell("A", "read").await("A", "read " + 3 * i);
            }
            run.await(
                    () -> run.descriptors() <= 2,
                    Message.of("the process has the file open twice at most", "프로세스가 그 파일을 연 디스크립터가 많아야 둘임"));
            run.tell("A", "close").await("A", "closed");
            run.await(() -> run.descriptors() == 0, Message.of("the process has closed the file", "프로세스가 파일을 닫음"));
            expectWhole(context, run, 0);
        }
    }

    private static void expectWhole(CheckContext context, RecordsRun run, int killed) {
        MemoryStore left = MemoryStore.of(run.bytes());
        RecordLog log = context.reference(RecordLog.class, LOG, left, RecordsRun.MOST_BYTES);
        try {
            long torn = log.recover();
            if (torn > 0) {
                throw run.failed(Message.of(
                                "The file ends with %d bytes of a record that nobody has cut off.",
                                "파일 끝에 레코드의 앞부분 %d바이트가 잘리지 않고 남아 있습니다.")
                        .with(torn));
            }
            run.expectNothingLost(log.records(), killed);
        } catch (DamagedLog damage) {
            throw run.failed(Message.of(
                            "The file holds %d bytes, and at byte %d is no record.",
                            "파일의 크기는 %d바이트인데, %d번째 바이트에 있는 것은 레코드가 아닙니다.")
                    .with(run.bytes().length, damage.position()));
        } catch (IOException e) {
            throw new IllegalStateException("the reference cannot read from memory", e);
        }
    }

    /** The first bytes of a record. */
    private static byte[] beginning(CheckContext context, int count) {
        MemoryStore store = MemoryStore.of();
        try {
            context.reference(RecordLog.class, LOG, store, RecordsRun.MOST_BYTES)
                    .append(new byte[count]);
            return Arrays.copyOf(store.bytes(), count);
        } catch (IOException e) {
            throw new IllegalStateException("the reference cannot write to memory", e);
        }
    }
}
