package dev.timeslice.publicchecks.scheduler.classic;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.ShortestRemainingTime;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class ShortestRemainingTimeTest {

    @Check("srtf-takes-the-core")
    void shorterNewcomerTakesTheCoreAndTheOtherGoesOnLater() {
        Workload workload = Workload.of(burst("P1", 0, 8), burst("P2", 1, 4), burst("P3", 2, 9), burst("P4", 3, 5));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), ShortestRemainingTime::new, workload);

        assertThat(trace)
                .runs("P1")
                .from(0)
                .to(1)
                .runs("P2")
                .from(1)
                .to(5)
                .runs("P4")
                .from(5)
                .to(10)
                .runs("P1")
                .from(10)
                .to(17)
                .runs("P3")
                .from(17)
                .to(26);
    }

    @Check("srtf-equal-keeps-the-core")
    void newcomerThatNeedsAsMuchAsIsLeftOfTheRunningTaskHasToWait() {
        Workload workload = Workload.of(burst("A", 0, 4), burst("B", 2, 2), burst("C", 3, 5));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), ShortestRemainingTime::new, workload);

        assertThat(trace)
                .runs("A")
                .from(0)
                .to(4)
                .runs("B")
                .from(4)
                .to(6)
                .runs("C")
                .from(6)
                .to(11);
    }
}
