package dev.timeslice.publicchecks.scheduler.classic;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.FirstComeFirstServed;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class FirstComeFirstServedTest {

    @Check("fcfs-arrival-order")
    void tasksRunInTheOrderInWhichTheyArrive() {
        Workload workload = Workload.of(burst("P1", 0, 24), burst("P2", 1, 3), burst("P3", 2, 3));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), FirstComeFirstServed::new, workload);

        assertThat(trace)
                .runs("P1")
                .from(0)
                .to(24)
                .runs("P2")
                .from(24)
                .to(27)
                .runs("P3")
                .from(27)
                .to(30);
    }
}
