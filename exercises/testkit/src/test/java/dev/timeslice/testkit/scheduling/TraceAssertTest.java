package dev.timeslice.testkit.scheduling;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import org.junit.jupiter.api.Test;

class TraceAssertTest {
    private static final Trace TRACE = new Kernel(Configuration.uniprocessor(), NewestFirst::new)
            .trace(Workload.of(burst("A", 0, 3), burst("B", 1, 4)));

    @Test
    void rightStatementsPass() {
        assertThat(TRACE)
                .runs("B")
                .from(3)
                .to(7)
                .runsInOrder("A", "B")
                .ends("A", 3)
                .givesTicks("B", 4)
                .neverRunsTwoAtOnce()
                .neverRunsLongerThan(4);
    }

    @Test
    void wrongStatementsSayWhatWasFound() {
        assertThatThrownBy(() -> assertThat(TRACE).runs("B").from(2).to(7))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("from tick 2 to 7, but ran in these stretches: 3..7.");
        assertThatThrownBy(() -> assertThat(TRACE).runsInOrder("B", "A")).hasMessageContaining("in the order A B.");
        assertThatThrownBy(() -> assertThat(TRACE).ends("A", 4)).hasMessageContaining("ended at tick 3");
        assertThatThrownBy(() -> assertThat(TRACE).givesTicks("A", 4)).hasMessageContaining("but ran for 3");
        assertThatThrownBy(() -> assertThat(TRACE).neverRunsLongerThan(3)).hasMessageContaining("from tick 3 to 7");
    }

    @Test
    void coreOfAStretchCanBeDemanded() {
        Trace trace = new Kernel(Configuration.multiprocessor(2), NewestFirst::new)
                .trace(Workload.of(burst("A", 0, 3), burst("B", 0, 4)));

        assertThat(trace).runs("A").on(1).from(0).to(3).runs("B").from(0).to(4);
        assertThatThrownBy(() -> assertThat(trace).runs("A").on(0).from(0).to(3))
                .hasMessageContaining("on core 0 from tick 0 to 3, but ran in these stretches (core:ticks): 1:0..3.");
    }

    @Test
    void taskOnTwoCoresAtOnceIsSeen() {
        Trace trace = new Trace();
        trace.accept(TraceEvent.of(0, TraceEvent.NO_CORE, "A", EventKind.ARRIVE));
        trace.accept(TraceEvent.of(0, 0, "A", EventKind.RUN));
        trace.accept(TraceEvent.of(1, 1, "A", EventKind.RUN));

        assertThatThrownBy(() -> assertThat(trace).neverRunsTwoAtOnce()).hasMessageContaining("core 1 took task A");
    }
}
