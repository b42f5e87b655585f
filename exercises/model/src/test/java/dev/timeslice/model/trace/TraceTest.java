package dev.timeslice.model.trace;

import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final Workload WORKLOAD = Workload.of(
            TaskSpec.of("A", 0, Program.of(Instruction.compute(2), Instruction.io(3), Instruction.compute(1))),
            burst("long name", 1, 6));

    @Test
    void chartShowsWhoRunsWaitsAndSleeps() {
        Trace trace = new Kernel(Configuration.withSwitchCost(1), NewestFirst::new).trace(WORKLOAD);

        assertThat(TextGantt.of(trace)).isEqualTo("""
                        tick      0    5    10
                        A         ##~~~..../#
                        long name  ./######
                        """);
    }

    @Test
    void chartShowsTheCoreWhereThereAreSeveral() {
        Trace trace = new Kernel(Configuration.multiprocessor(2), NewestFirst::new).trace(WORKLOAD);

        assertThat(TextGantt.of(trace, 1)).isEqualTo("""
                        tick          5
                        A         0~~~0
                        long name 111111
                        """);
    }

    @Test
    void textStatesTheRulesAndThenTheEvents() {
        Trace trace = new Kernel(Configuration.uniprocessor(), NewestFirst::new).trace(Workload.of(burst("A", 1, 2)));

        assertThat(trace.toString()).startsWith("""
                        # policy=NewestFirst
                        # cores=1
                        # switch_cost=0
                        # switch_charge=between_different_tasks
                        """).endsWith("""
                        # until=never
                        tick,core,task,event,detail
                        1,,A,arrive,0
                        1,0,A,run,0
                        3,0,A,exit,0
                        """);
    }

    @Test
    void runThatWasStoppedLastsUntilItsLastTick() {
        Trace trace = new Kernel(Configuration.builder().until(9).build(), NewestFirst::new)
                .trace(Workload.of(burst("A", 1, Long.MAX_VALUE)));

        assertThat(trace.end()).isEqualTo(9);
        assertThat(trace.slices()).containsExactly(new Slice(0, "A", 1, 9));
    }
}
