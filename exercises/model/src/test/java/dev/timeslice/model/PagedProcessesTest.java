package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.giveUp;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.Instruction.store;
import static dev.timeslice.model.program.ProcessInstruction.exec;
import static dev.timeslice.model.program.ProcessInstruction.fork;
import static dev.timeslice.model.program.ProcessInstruction.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A machine of frames of 64 bytes; an image has code in page 1, data in page 2 and its stack in page 31. */
class PagedProcessesTest {
    private static final Executable EXECUTABLE = new Executable(new byte[] {1, 2, 3}, new byte[] {9}, 3);
    private static final MemoryImage IMAGE = new MemoryImage(EXECUTABLE, new Layout(64, 32, 1));
    private static final long CODE = 64;
    private static final long DATA = 128;

    private final List<CopyingForks> forks = new ArrayList<>();

    @Test
    void processesOfOneProgramHaveItsCodeInCommonAndTheirDataApart() {
        Told told = run(machine(8), task("A", load(CODE), store(DATA)), task("B", load(CODE), store(DATA)));

        List<Long> touched = physical(told, EventKind.LOAD, EventKind.STORE);
        assertThat(touched.get(0)).isEqualTo(touched.get(2));
        assertThat(touched.get(1)).isNotEqualTo(touched.get(3));
        assertThat(forks.get(0).frames.available()).isEqualTo(8);
    }

    @Test
    void pageThatNobodyHasAndCodeThatIsWrittenEndTheProcess() {
        assertThat(run(machine(8), task("A", load(5))).only(EventKind.FAULT, EventKind.EXIT))
                .containsExactly("1 fault A 5", "1 exit A 139");
        assertThat(run(machine(8), task("A", store(CODE))).only(EventKind.FAULT, EventKind.EXIT))
                .containsExactly("1 fault A 64", "1 exit A 139");
        assertThat(run(machine(8), task("A", load(Long.MIN_VALUE))).only(EventKind.EXIT))
                .containsExactly("1 exit A 139");
    }

    @Test
    void firstWriteAfterAForkCopiesThePage() {
        Told told = run(
                machine(8),
                task("A", store(DATA), fork("B", Program.of(load(DATA), store(DATA), load(DATA))), compute(9)));

        List<Long> touched = physical(told, EventKind.LOAD, EventKind.STORE);
        assertThat(touched.get(1)).as("before the write").isEqualTo(touched.get(0));
        assertThat(touched.get(2)).as("written").isNotEqualTo(touched.get(0));
        assertThat(touched.get(3)).as("after the write").isEqualTo(touched.get(2));
        assertThat(told.only(EventKind.COPY)).hasSize(1);
        assertThat(forks.get(0).frames.available()).isEqualTo(8);
    }

    @Test
    void copyTakesItsTicksAndTheInstructionIsRunAgain() {
        Told told = run(
                Configuration.builder().frames(8).pageSize(64).copyTicks(5).build(),
                task("A", fork("B", Program.of(compute(1))), store(DATA)));

        assertThat(told.only(EventKind.COPY, EventKind.STORE))
                .extracting(line -> line.split(" ")[0])
                .containsExactly("1", "6");
    }

    @Test
    void processThatFindsNoFrameForItsCopyIsKilled() {
        Told told = run(machine(4), task("A", fork("B", Program.of(store(DATA), store(2000))), compute(9)));

        assertThat(told.only(EventKind.EXIT)).containsExactly("9 exit A", "11 exit B");
        Told tight = run(
                machine(4),
                task(
                        "A",
                        fork("B", Program.of(store(DATA), store(2000), compute(1))),
                        compute(1),
                        giveUp(),
                        compute(9)));
        assertThat(tight.only(EventKind.EXIT)).containsExactly("3 exit B 137", "12 exit A");
    }

    @Test
    void forkWithoutMemoryIsRefusedAndLeavesNothingBehind() {
        Told told = run(machine(3), task("A", fork(), compute(1)));

        assertThat(told.all()).containsExactly("0 arrive A", "0 run A", "0 error A 12", "1 exit A");
        assertThat(forks.get(0).frames.available()).isEqualTo(3);
    }

    @Test
    void processThatArrivesWhenMemoryIsFullIsKilledAtOnce() {
        Told told = run(machine(4), task("A", compute(1)), task("B", compute(1)));

        assertThat(told.all()).containsExactly("0 arrive A", "0 arrive B", "0 exit B 137", "0 run A", "1 exit A");
    }

    @Test
    void imageLargerThanTheMachineIsRefused() {
        assertThatThrownBy(() -> run(machine(2), task("A", compute(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("process A needs 3 pages of memory, and the machine has 2 frames");
        assertThatThrownBy(() -> run(Configuration.uniprocessor(), task("A", compute(1))))
                .hasMessage("the pages of process A have 64 bytes, and those of the machine 4096");
    }

    @Test
    void execBeginsWithFreshMemory() {
        Told told = run(machine(8), task("A", store(DATA), exec(Program.of(store(DATA)))));

        List<Long> touched = physical(told, EventKind.STORE);
        assertThat(touched.get(1)).isNotEqualTo(touched.get(0));
        assertThat(forks.get(0).frames.available()).isEqualTo(8);
    }

    @Test
    void everyThreadHasAStackOfItsOwnInTheSameMemory() {
        Program thread = Program.of(Instruction.call(Program.of(compute(1)), 8), load(DATA));

        Told told = run(
                machine(8),
                task(
                        "A",
                        thread("S", thread),
                        thread("T", thread),
                        thread("U", Program.of(Instruction.call(Program.of(), 65))),
                        compute(1),
                        load(DATA)));

        assertThat(physical(told, EventKind.LOAD).stream().distinct()).hasSize(1);
        assertThat(told.only(EventKind.FAULT)).as("below U's stack in page 25").containsExactly("6 fault U 1599");
    }

    @Test
    void secondAccessToAPageHitsTheTlbAndSoDoesOneAfterASwitchWithIds() {
        Program program = Program.of(load(DATA), load(DATA + 1), giveUp(), load(DATA));

        assertThat(misses(false, program)).containsExactly("1 A", "3 B", "5 A", "6 B");
        assertThat(misses(true, program)).containsExactly("1 A", "3 B");
        assertThat(misses(true, Program.of(load(CODE))))
                .as("nobody shares an entry")
                .containsExactly("1 A", "2 B");
    }

    @Test
    void missTakesItsTicksBeforeTheAccess() {
        Told told = run(
                Configuration.builder().frames(8).pageSize(64).tlbMissTicks(10).build(),
                task("A", load(DATA), load(DATA)));

        assertThat(told.only(EventKind.TLB_MISS, EventKind.LOAD))
                .extracting(line -> line.replaceFirst(" A .*", ""))
                .containsExactly("1 tlb_miss", "11 load", "12 load");
    }

    @Test
    void tlbThatAnswersForAnotherSpaceIsTold() {
        Parts leaky = Parts.builder()
                .tlb(rules -> new TinyTlb(true) {
                    @Override
                    public void switchTo(int addressSpace) {
                        super.switchTo(0);
                    }
                })
                .build();
        Workload workload = workload(task("A", load(DATA)), task("B", load(DATA)));

        ContractViolation violation =
                catchThrowableOfType(ContractViolation.class, () -> Told.run(machine(8), leaky, workload));

        assertThat(violation.rule()).isEqualTo(ContractRule.TLB_ANSWERS_WHAT_IT_WAS_TOLD);
        assertThat(violation.tick()).isEqualTo(2);
    }

    @Test
    void strategyThatSaysWritableAndLeavesThePageAsItWasIsTold() {
        Parts lazy = Parts.builder()
                .forkStrategy(frames -> new CopyingForks(frames) {
                    @Override
                    public WriteFaultResult writeFault(PageMap table, int page) {
                        return new WriteFaultResult.Writable(true);
                    }
                })
                .build();
        Workload workload = workload(task("A", fork(), store(DATA)));

        ContractViolation violation =
                catchThrowableOfType(ContractViolation.class, () -> Told.run(machine(8), lazy, workload));

        assertThat(violation.rule()).isEqualTo(ContractRule.WRITE_FAULT_MAKES_WRITABLE);
    }

    @Test
    void switchCostIsAPartToo() {
        SwitchCost byAddressSpace = change -> change.previousTask() == change.nextTask()
                ? 0
                : change.previousAddressSpace() == change.nextAddressSpace() ? 1 : 10;
        Workload threads = Workload.of(
                new TaskSpec("A", 0, "P", Program.burst(1)),
                new TaskSpec("B", 0, "P", Program.burst(1)),
                new TaskSpec("C", 0, "Q", Program.burst(1)));

        Told told = Told.run(
                Configuration.uniprocessor(),
                Parts.builder().switchCost(costs -> byAddressSpace).build(),
                threads);

        assertThat(told.only(EventKind.SWITCH)).containsExactly("0 switch A 10", "11 switch B 1", "13 switch C 10");
    }

    private List<String> misses(boolean ids, Program program) {
        Told told = Told.run(
                machine(8),
                Parts.builder().tlb(rules -> new TinyTlb(ids)).build(),
                workload(TaskSpec.of("A", 0, program), TaskSpec.of("B", 0, program)));
        return told.only(EventKind.TLB_MISS).stream()
                .map(line -> line.replaceAll("tlb_miss | \\d+$", ""))
                .toList();
    }

    private Told run(Configuration configuration, TaskSpec... tasks) {
        Parts parts = Parts.builder()
                .tlb(rules -> new TinyTlb(true))
                .forkStrategy(frames -> {
                    CopyingForks strategy = new CopyingForks(frames);
                    forks.add(strategy);
                    return strategy;
                })
                .build();
        return Told.run(configuration, parts, workload(tasks));
    }

    private static Workload workload(TaskSpec... tasks) {
        Map<String, MemoryImage> images = Stream.of(tasks).collect(Collectors.toMap(TaskSpec::process, task -> IMAGE));
        return new Workload(List.of(tasks), Map.of(), images);
    }

    private static Configuration machine(int frames) {
        return Configuration.builder().frames(frames).pageSize(64).build();
    }

    private static TaskSpec task(String name, Instruction... instructions) {
        return TaskSpec.of(name, 0, new Program(List.of(instructions)));
    }

    private static List<Long> physical(Told told, EventKind... kinds) {
        return told.only(kinds).stream()
                .map(line -> Long.valueOf(line.split(" ")[3]))
                .toList();
    }
}
