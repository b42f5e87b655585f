package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.ProcessInstruction.fault;
import static dev.timeslice.model.program.ProcessInstruction.fork;
import static dev.timeslice.model.program.ProcessInstruction.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.process.Fault;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.LiveTask;
import dev.timeslice.model.process.TaskEnd;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultHandlerTest {

    private static Parts with(FaultHandler handler) {
        return Parts.builder().faultHandler(() -> handler).build();
    }

    private static TaskSpec task(String name, Instruction... program) {
        return TaskSpec.of(name, 0, Program.of(program));
    }

    private static TaskEnd alone(Fault fault) {
        return new TaskEnd(fault.tid(), 1);
    }

    @Test
    void itIsToldOfEveryTaskThatLivesAndOfTheOneAtFault() {
        List<Fault> faults = new ArrayList<>();
        List<LiveTask> scene = new ArrayList<>();
        FaultHandler handler = (fault, tasks) -> {
            faults.add(fault);
            scene.addAll(tasks);
            return List.of(alone(fault));
        };

        Told.run(
                with(handler),
                task("A", fork("B", Program.burst(9)), thread("T", Program.burst(9)), fault(FaultCause.ABORT)));

        assertThat(faults).containsExactly(new Fault(FaultCause.ABORT, 2));
        assertThat(scene)
                .containsExactly(
                        new LiveTask(2, 2, Set.of()), new LiveTask(3, 3, Set.of()), new LiveTask(32769, 2, Set.of()));
    }

    @Test
    void itDecidesThatAThreadEndsAlone() {
        Told told = Told.run(
                with((fault, tasks) -> List.of(alone(fault))),
                task("A", thread("T", Program.burst(5)), compute(1), fault(FaultCause.UNCAUGHT_EXCEPTION)));

        assertThat(told.only(EventKind.RAISE, EventKind.EXIT)).containsExactly("1 raise A 1", "1 exit A 1", "6 exit T");
    }

    @Test
    void itIsAskedAboutARefusedAccessToMemoryToo() {
        Told told = Told.run(
                with((fault, tasks) -> List.of(alone(fault))),
                task("A", thread("T", Program.burst(5)), compute(1), load(-1)));

        assertThat(told.only(EventKind.FAULT, EventKind.RAISE, EventKind.EXIT))
                .containsExactly("2 fault A -1", "2 raise A 1", "2 exit A 1", "7 exit T");
    }

    @Test
    void itCannotEndAnotherProcess() {
        FaultHandler everybody = (fault, tasks) ->
                tasks.stream().map(task -> new TaskEnd(task.tid(), 1)).toList();

        assertThatThrownBy(() -> Told.run(
                        with(everybody), task("A", fork("B", Program.burst(9)), compute(1), fault(FaultCause.MEMORY))))
                .isInstanceOfSatisfying(
                        ContractViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(ContractRule.FAULT_ENDS_A_DOMAIN));
    }

    @Test
    void itCannotLetTheTaskGoOn() {
        assertThatThrownBy(() -> Told.run(with((fault, tasks) -> List.of()), task("A", fault(FaultCause.MEMORY))))
                .isInstanceOf(ContractViolation.class);
    }
}
