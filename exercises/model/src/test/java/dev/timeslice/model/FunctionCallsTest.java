package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.allocate;
import static dev.timeslice.model.program.Instruction.call;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.returnToCaller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionCallsTest {

    @Test
    void functionComesBackToWhereItWasCalled() {
        Program inner = Program.of(compute(2), returnToCaller(), compute(99));
        Program outer = Program.of(compute(1), call(inner, 16), compute(1));

        Told told = Told.run(TaskSpec.of("A", 0, Program.of(call(outer, 16), compute(1))));

        assertThat(told.all())
                .containsExactly(
                        "0 arrive A", "0 run A", "0 call A 1", "1 call A 2", "3 return A 1", "4 return A", "5 exit A");
    }

    @Test
    void returnOutsideOfEveryFunctionEndsTheTask() {
        Told told = Told.run(TaskSpec.of("A", 0, Program.of(compute(1), returnToCaller(), compute(9))));

        assertThat(told.all()).containsExactly("0 arrive A", "0 run A", "1 exit A");
    }

    @Test
    void burstReachesThroughCallsAndReturnsToTheNextSleep() {
        List<Long> bursts = new ArrayList<>();
        Program function = Program.of(compute(2), io(1), compute(3));
        Program program = Program.of(compute(1), call(function, 0), compute(4), io(1), compute(5));

        new Kernel(Configuration.uniprocessor(), () -> new QueuePolicy() {
                    @Override
                    public void ready(TaskView task, ReadyCause cause) {
                        bursts.add(task.burstLeft());
                        super.ready(task, cause);
                    }
                })
                .trace(Workload.of(TaskSpec.of("A", 0, program)));

        assertThat(bursts).containsExactly(3L, 7L, 5L);
    }

    @Test
    void stackThatGrowsOverItsLimitFaultsBelowIt() {
        Program deepest = Program.of(compute(1));
        Program middle = Program.of(call(deepest, 40));
        Workload workload = withImage(Program.of(call(middle, 40)), new Layout(64, 32, 1));

        Told told = Told.run(small(), Parts.standIns(), workload);

        // The stack is page 31, from 1984 to 2047: 2048 - 40 - 40 lies in the page below.
        assertThat(told.only(EventKind.CALL, EventKind.FAULT, EventKind.EXIT))
                .containsExactly("0 call A 1", "0 fault A 1968", "0 exit A 139");
    }

    @Test
    void heapGrowsUntilMemoryOrAddressesEnd() {
        Workload workload = withImage(
                Program.of(allocate(64), allocate(-64), allocate(-1), allocate(64 * 30), allocate(64 * 10)),
                new Layout(64, 32, 1));

        Told told = Told.run(small(), Parts.standIns(), workload);

        assertThat(told.only(EventKind.ALLOCATE, EventKind.ERROR))
                .containsExactly("0 allocate A 64", "0 allocate A -64", "0 error A 12", "0 error A 12", "0 error A 12");
    }

    private static Configuration small() {
        return Configuration.builder().frames(8).pageSize(64).build();
    }

    private static Workload withImage(Program program, Layout layout) {
        Executable executable = new Executable(new byte[10], new byte[10], 10);
        return new Workload(
                List.of(TaskSpec.of("A", 0, program)), Map.of(), Map.of("A", new MemoryImage(executable, layout)));
    }
}
