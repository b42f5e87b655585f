package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.ProcessInstruction.cloneTask;
import static dev.timeslice.model.program.ProcessInstruction.fork;
import static dev.timeslice.model.program.ProcessInstruction.thread;
import static dev.timeslice.model.program.ProcessInstruction.waitForChild;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.trace.EventKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CloneTest {
    private final FlagFactory factory = new FlagFactory();
    private final FamilyTable table = new FamilyTable();

    @Test
    void taskOfTheSameGroupHasItsPidAndATidBehindAllPids() {
        Told told = run(task("A", thread("T", Program.of(compute(1))), thread("U", Program.of(compute(1)))));

        assertThat(factory.made).extracting(TaskBlock::pid).containsExactly(2, 2);
        assertThat(factory.made).extracting(TaskBlock::tid).containsExactly(32_769, 32_770);
        assertThat(factory.made).extracting(TaskBlock::parent).containsOnly(ProcessTable.ROOT);
        assertThat(told.only(EventKind.SPAWN)).containsExactly("0 spawn A 32769", "0 spawn A 32770");
        assertThat(table.told).filteredOn(line -> line.contains("of")).containsExactly("2 of 1");
    }

    @Test
    void taskOfAnotherGroupIsAProcessThatItsParentCanWaitFor() {
        Told told = run(task("A", cloneTask("B", Set.of(), Program.of(compute(2))), waitForChild("B")));

        assertThat(told.only(EventKind.SPAWN, EventKind.REAP, EventKind.EXIT))
                .containsExactly("0 spawn A 3", "2 exit B", "2 reap A 3", "2 exit A");
    }

    @Test
    void siblingIsWaitedForByTheParentAlone() {
        Told told = run(task(
                "A",
                fork("B", Program.of(cloneTask("C", Set.of(CloneFlag.PARENT), Program.of(compute(3))), waitForChild())),
                waitForChild(),
                waitForChild()));

        assertThat(told.only(EventKind.ERROR, EventKind.REAP))
                .containsExactly("0 error B 10", "3 reap A 3", "3 reap A 4");
    }

    @Test
    void processThatSharesMemoryWithItsMakerEndsAlone() {
        Told told = run(task("A", cloneTask("B", Set.of(CloneFlag.MEMORY), Program.of(load(-1))), compute(1), load(0)));

        assertThat(told.only(EventKind.EXIT)).containsExactly("2 exit A", "3 exit B 139");
    }

    @Test
    void sharedMemoryIsGivenBackWhenTheLastOneEnds() {
        Executable executable = new Executable(new byte[1], new byte[1], 0);
        CopyingForks[] strategy = new CopyingForks[1];
        Program child = Program.of(compute(5), load(128));
        Workload workload = new Workload(
                List.of(task("A", cloneTask("B", Set.of(CloneFlag.MEMORY), child), load(128))),
                Map.of(),
                Map.of("A", new MemoryImage(executable, new Layout(64, 32, 1))));

        Told told = Told.run(
                Configuration.builder().frames(8).pageSize(64).build(),
                Parts.builder()
                        .taskFactory(() -> factory)
                        .forkStrategy(frames -> strategy[0] = new CopyingForks(frames))
                        .build(),
                workload);

        assertThat(told.only(EventKind.LOAD))
                .extracting(line -> line.substring(line.lastIndexOf(' ')))
                .as("both at the same place")
                .hasSize(2)
                .containsOnly(" 384");
        assertThat(strategy[0].frames.available()).isEqualTo(8);
    }

    @Test
    void flagsThatDoNotGoTogetherAreRefusedWithoutATrace() {
        Told told = run(task("A", cloneTask("T", Set.of(CloneFlag.THREAD_GROUP), Program.of()), compute(1)));

        assertThat(told.only(EventKind.SPAWN, EventKind.ERROR))
                .containsExactly("0 error A " + SystemError.EINVAL.number());
    }

    @Test
    void twoThousandThreadsRunOnTwoCores() {
        Instruction[] program = new Instruction[2_000];
        for (int i = 0; i < program.length; i++) {
            program[i] = thread("T", Program.of(compute(3)));
        }

        Told told = Told.run(
                Configuration.multiprocessor(2),
                Parts.builder().taskFactory(() -> factory).build(),
                Workload.of(task("A", program)));

        assertThat(told.outcome()).isEqualTo(new Outcome.Finished(3_000));
        assertThat(told.only(EventKind.EXIT)).hasSize(2_001);
    }

    @Test
    void factoryThatKeepsNoOrderIsTold() {
        assertThat(ruleBroken((maker, request) -> new CloneResult.Made(maker)))
                .isEqualTo(ContractRule.CLONE_NUMBERS_TASKS);
        assertThat(ruleBroken((maker, request) -> made(maker, request, maker.pid(), true)))
                .isEqualTo(ContractRule.CLONE_KEEPS_REGISTERS_APART);
        assertThat(ruleBroken((maker, request) -> made(maker, request, 77, false)))
                .isEqualTo(ContractRule.CLONE_NUMBERS_TASKS);
        assertThat(ruleBroken((maker, request) -> {
                    throw new IllegalStateException("oops");
                }))
                .isEqualTo(ContractRule.DO_NOT_THROW);
    }

    private static CloneResult made(TaskBlock maker, CloneRequest request, int pid, boolean sameRegisters) {
        return new CloneResult.Made(new TaskBlock(
                request.tid(),
                pid,
                maker.parent(),
                maker.memory(),
                maker.files(),
                maker.handlers(),
                sameRegisters ? maker.registers() : maker.registers().copy()));
    }

    private static ContractRule ruleBroken(TaskFactory broken) {
        Parts parts = Parts.builder().taskFactory(() -> broken).build();
        return catchThrowableOfType(
                        ContractViolation.class, () -> Told.run(parts, task("A", thread("T", Program.of()))))
                .rule();
    }

    private Told run(TaskSpec... tasks) {
        Parts parts = Parts.builder()
                .taskFactory(() -> factory)
                .processTable(rules -> table)
                .build();
        return Told.run(parts, tasks);
    }

    private static TaskSpec task(String name, Instruction... instructions) {
        return TaskSpec.of(name, 0, new Program(List.of(instructions)));
    }
}
