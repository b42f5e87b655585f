package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.exit;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.ProcessInstruction.exec;
import static dev.timeslice.model.program.ProcessInstruction.fault;
import static dev.timeslice.model.program.ProcessInstruction.fork;
import static dev.timeslice.model.program.ProcessInstruction.join;
import static dev.timeslice.model.program.ProcessInstruction.kill;
import static dev.timeslice.model.program.ProcessInstruction.thread;
import static dev.timeslice.model.program.ProcessInstruction.waitForChild;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessCallsTest {
    private static final Parts WITH_FAMILIES =
            Parts.builder().processTable(rules -> new FamilyTable()).build();

    @Test
    void childOfAForkGoesOnBehindTheForkLikeItsParent() {
        Told told = Told.run(task("A", compute(1), fork(), compute(2)));

        assertThat(told.all())
                .containsExactly(
                        "0 arrive A", "0 run A", "1 spawn A 3", "1 arrive A.2", "3 exit A", "3 run A.2", "5 exit A.2");
    }

    @Test
    void threeForksInARowMakeEightProcesses() {
        Told told = Told.run(task("A", fork(), fork(), fork()));

        assertThat(told.only(EventKind.EXIT)).hasSize(8);
        assertThat(told.trace().tasks())
                .containsExactlyInAnyOrder("A", "A.2", "A.3", "A.4", "A.2.2", "A.2.3", "A.3.2", "A.2.2.2");
        assertThat(told.outcome()).isEqualTo(new Outcome.Finished(0));
    }

    @Test
    void parentSleepsUntilItsChildHasEndedAndTakesItsStatus() {
        Told told = Told.run(
                WITH_FAMILIES, task("A", fork("B", Program.of(compute(3), exit(7))), waitForChild(), compute(1)));

        assertThat(told.all())
                .containsExactly(
                        "0 arrive A",
                        "0 run A",
                        "0 spawn A 3",
                        "0 block A",
                        "0 arrive B",
                        "0 run B",
                        "3 exit B 7",
                        "3 wake A",
                        "3 run A",
                        "3 reap A 3",
                        "4 exit A");
    }

    @Test
    void namedChildIsWaitedForAlthoughAnotherOneHasEnded() {
        Told told = Told.run(
                WITH_FAMILIES,
                task(
                        "A",
                        fork("B", Program.of(compute(1))),
                        fork("C", Program.of(compute(1))),
                        waitForChild("C"),
                        waitForChild("B")));

        assertThat(told.only(EventKind.REAP)).containsExactly("2 reap A 4", "2 reap A 3");
    }

    @Test
    void whoeverHasNoChildIsToldSoAndGoesOn() {
        Told told = Told.run(WITH_FAMILIES, task("A", waitForChild(), waitForChild("B"), compute(1)));

        assertThat(told.all()).containsExactly("0 arrive A", "0 run A", "0 error A 10", "0 error A 10", "1 exit A");
    }

    @Test
    void signalEndsAllTasksOfTheProcessWithItsStatus() {
        Told told = Told.run(
                new TaskSpec("B", 0, "P", Program.of(io(9))),
                new TaskSpec("C", 0, "P", Program.burst(9)),
                task("A", compute(1), kill("P", Signal.TERM), kill("P", Signal.TERM), kill("Q", Signal.KILL)));

        assertThat(told.only(EventKind.SIGNAL, EventKind.EXIT, EventKind.ERROR))
                .containsExactly(
                        "9 exit C", "10 signal A 15", "10 exit B 143", "10 error A 3", "10 error A 3", "10 exit A");
    }

    @Test
    void processMayEndItself() {
        Told told = Told.run(task("A", kill("A", Signal.KILL), compute(5)));

        assertThat(told.all()).containsExactly("0 arrive A", "0 run A", "0 signal A 9", "0 exit A 137");
    }

    @Test
    void childThatWasKilledLeavesItsStatusToItsParent() {
        Told told = Told.run(
                WITH_FAMILIES,
                task("A", fork("B", Program.burst(100)), compute(1), kill("B", Signal.KILL), waitForChild("B")));

        assertThat(told.only(EventKind.EXIT, EventKind.REAP)).containsExactly("1 exit B 137", "1 reap A 3", "1 exit A");
    }

    @Test
    void joinSleepsUntilTheThreadHasEnded() {
        Told told =
                Told.run(task("A", thread("T", Program.of(compute(2))), join("T"), compute(1), join("T")), other("B"));

        assertThat(told.all())
                .containsExactly(
                        "0 arrive A",
                        "0 arrive B",
                        "0 run A",
                        "0 spawn A 32769",
                        "0 block A",
                        "0 arrive T",
                        "0 run B",
                        "1 exit B",
                        "1 run T",
                        "3 exit T",
                        "3 wake A",
                        "3 run A",
                        "3 join A 2",
                        "4 join A 2",
                        "4 exit A");
    }

    @Test
    void joinOfNobodyAndOfOneselfIsRefused() {
        Told told = Told.run(task("A", thread("T", Program.of(join("T"))), join("X")));

        assertThat(told.only(EventKind.ERROR))
                .containsExactly(
                        "0 error A " + SystemError.ESRCH.number(), "0 error T " + SystemError.EDEADLK.number());
    }

    @Test
    void joinAcrossProcessesKeepsAnOrder() {
        Told told = Told.run(task("A", join("B"), compute(1)), task("B", compute(2)));

        assertThat(told.only(EventKind.EXIT)).containsExactly("2 exit B", "3 exit A");
    }

    @Test
    void eachProcessJoinsItsOwnThreadOfAName() {
        Told told = Told.run(task("A", fork(), thread("T", Program.of(compute(1))), join("T")));

        assertThat(told.trace().tasks()).containsExactly("A", "A.2", "T", "T.2");
        assertThat(told.only(EventKind.JOIN)).containsExactly("2 join A 2", "2 join A.2 3");
    }

    @Test
    void execReplacesTheProgramAndEndsTheOtherThreads() {
        Told told = Told.run(task(
                "A", thread("T", Program.burst(50)), compute(1), exec(Program.of(compute(2), exit(4))), compute(99)));

        assertThat(told.all())
                .containsExactly(
                        "0 arrive A", "0 run A", "0 spawn A 32769", "0 arrive T", "1 exec A", "1 exit T", "3 exit A 4");
    }

    @Test
    void anyFaultEndsTheWholeProcessWhereNobodyDecides() {
        Told arithmetic = Told.run(
                task("A", thread("T", Program.burst(5)), compute(1), fault(FaultCause.ARITHMETIC)), other("B"));
        Told exception = Told.run(
                task("A", thread("T", Program.burst(5)), compute(1), fault(FaultCause.UNCAUGHT_EXCEPTION)), other("B"));

        assertThat(arithmetic.only(EventKind.RAISE, EventKind.EXIT))
                .containsExactly("1 raise A 136", "1 exit A 136", "1 exit T 136", "2 exit B");
        assertThat(exception.only(EventKind.RAISE, EventKind.EXIT))
                .containsExactly("1 raise A 1", "1 exit A 1", "1 exit T 1", "2 exit B");
    }

    @Test
    void memoryFaultInAThreadThatWasClonedEndsItsMakerToo() {
        Told told = Told.run(task("A", thread("T", Program.of(load(-1))), compute(9)));

        assertThat(told.only(EventKind.EXIT)).containsExactly("9 exit A", "10 exit T 139");
        Told two = Told.run(
                Configuration.multiprocessor(2),
                Parts.standIns(),
                Workload.of(task("A", thread("T", Program.of(load(-1))), compute(9))));
        assertThat(two.only(EventKind.EXIT)).containsExactly("1 exit A 139", "1 exit T 139");
    }

    @Test
    void faultOfAChildLeavesItsParentAlone() {
        Told told = Told.run(WITH_FAMILIES, task("A", fork("B", Program.of(load(-1))), waitForChild(), compute(1)));

        assertThat(told.only(EventKind.EXIT)).containsExactly("1 exit B 139", "2 exit A");
    }

    @Test
    void processTableIsToldOfEveryChangeOfStateInItsOrder() {
        FamilyTable table = new FamilyTable();

        Told.run(
                Parts.builder().processTable(rules -> table).build(),
                task("A", compute(1), io(2), compute(1)),
                other("B"));

        assertThat(table.told)
                .containsExactly(
                        "2 of 1",
                        "2 READY",
                        "3 of 1",
                        "3 READY",
                        "2 RUNNING",
                        "2 BLOCKED",
                        "3 RUNNING",
                        "3 exit 0",
                        "2 READY",
                        "2 RUNNING",
                        "2 exit 0");
    }

    @Test
    void processRunsAsLongAsOneOfItsThreadsDoes() {
        FamilyTable table = new FamilyTable();

        Told.run(
                Parts.builder().processTable(rules -> table).build(),
                new TaskSpec("A", 0, "P", Program.of(compute(1), io(1), compute(1))),
                new TaskSpec("B", 0, "P", Program.of(compute(3))));

        assertThat(table.told)
                .containsExactly(
                        "2 of 1", "2 READY", "2 RUNNING", "2 READY", "2 RUNNING", "2 READY", "2 RUNNING", "2 exit 0");
    }

    @Test
    void tableThatIsKeptFromTheFirstForkOnKnowsWhatTheOthersDo() {
        Told told = Told.run(
                task("A", io(5)),
                task("B", compute(1), fork("C", Program.burst(1)), kill("A", Signal.TERM)),
                other("D"));

        assertThat(told.only(EventKind.SPAWN, EventKind.EXIT))
                .containsExactly("1 spawn B 5", "1 exit A 143", "1 exit B", "2 exit D", "3 exit C");
    }

    @Test
    void forkFailsWhenThereAreNoNumbersLeft() {
        Told told = Told.run(
                Configuration.builder().highestPid(3).build(),
                Parts.standIns(),
                Workload.of(task("A", fork("B", Program.burst(1)), fork("C", Program.burst(1)), compute(1))));

        assertThat(told.only(EventKind.SPAWN, EventKind.ERROR))
                .containsExactly("0 spawn A 3", "0 error A " + SystemError.EAGAIN.number());
    }

    @Test
    void statusOfAProcessIsThatOfItsLastTask() {
        Told told = Told.run(
                WITH_FAMILIES,
                task(
                        "A",
                        fork("B", Program.of(thread("T", Program.of(compute(1), exit(3))), exit(2))),
                        waitForChild()));

        assertThat(told.only(EventKind.EXIT)).containsExactly("0 exit B 2", "1 exit T 3", "1 exit A");
    }

    @Test
    void childThatIsKilledBeforeItArrivesNeverRuns() {
        Told told = Told.run(task("A", fork("B", Program.burst(5)), kill("B", Signal.KILL)));

        assertThat(told.all()).containsExactly("0 arrive A", "0 run A", "0 spawn A 3", "0 signal A 9", "0 exit A");
        assertThat(told.outcome()).isEqualTo(new Outcome.Finished(0));
    }

    private static TaskSpec task(String name, Instruction... instructions) {
        return TaskSpec.of(name, 0, new Program(List.of(instructions)));
    }

    /** One tick of work for somebody else. */
    private static TaskSpec other(String name) {
        return TaskSpec.burst(name, 0, 1);
    }
}
