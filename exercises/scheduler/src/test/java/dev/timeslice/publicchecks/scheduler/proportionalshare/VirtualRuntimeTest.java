package dev.timeslice.publicchecks.scheduler.proportionalshare;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.proportionalshare.VirtualRuntime;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class VirtualRuntimeTest {

    @Check("vruntime-weights")
    void periodIsSharedByWeight() {
        Workload workload = Workload.of(
                TaskSpec.builder("A").burst(12).build(),
                TaskSpec.builder("B").nice(5).burst(4).build());

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new VirtualRuntime(8, 1, 0), workload);

        // The weights are 1024 and 335: of 8 ticks A gets 6 at once, and B 1 and then, still behind, another one.
        assertThat(trace)
                .runs("A")
                .from(0)
                .to(6)
                .runs("B")
                .from(6)
                .to(8)
                .runs("A")
                .from(8)
                .to(14)
                .runs("B")
                .from(14)
                .to(16);
    }

    @Check("vruntime-newcomer")
    void newcomerStartsAtTheMinimum() {
        Workload workload = Workload.of(burst("A", 0, 18), burst("B", 10, 5));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new VirtualRuntime(4, 1, 0), workload);

        // When B arrives A has run alone for 10 ticks; B starts there as well, and A goes on to the end of its quantum.
        assertThat(trace)
                .runs("A")
                .from(0)
                .to(12)
                .runs("B")
                .from(12)
                .to(14)
                .runs("A")
                .from(14)
                .to(16)
                .runs("B")
                .from(16)
                .to(18)
                .ends("B", 21);
    }

    @Check("vruntime-waker-interrupts")
    void wakerThatIsFarBehindInterrupts() {
        Workload workload = Workload.of(
                burst("A", 0, 20),
                TaskSpec.of("B", 0, Program.of(Instruction.compute(1), Instruction.io(5), Instruction.compute(2))));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new VirtualRuntime(8, 1, 4), workload);

        // At tick 10 A has 9; B wakes with its credit of 4 at 5.
        assertThat(trace).runs("A").from(5).to(10).runs("B").from(10).to(12).ends("A", 23);
    }

    @Check("vruntime-refuses-bad-knobs")
    void knobsOutOfRangeAreRefusedWithTheirValue() {
        for (long value : new long[] {-7, 1_000_000_001}) {
            Refusals.expect("new VirtualRuntime(" + value + ", 1, 0)", value, () -> new VirtualRuntime(value, 1, 0));
            Refusals.expect("new VirtualRuntime(8, " + value + ", 0)", value, () -> new VirtualRuntime(8, value, 0));
            Refusals.expect("new VirtualRuntime(8, 1, " + value + ")", value, () -> new VirtualRuntime(8, 1, value));
        }
        Refusals.expect("new VirtualRuntime(0, 1, 0)", 0, () -> new VirtualRuntime(0, 1, 0));
    }
}
