package dev.timeslice.publicchecks.process.faultdomains;

import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.supervision.SupervisedRun;

/** Real processes, driven from outside: the supervisor runs in a JVM of its own. */
class ProcessSupervisorTest {
    private static final String CLASS = "dev.timeslice.process.faultdomains.ProcessSupervisor";

    @Check("child-runs-to-its-end")
    void aChildIsStartedAndItsEndReported(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(2, 60_000, 10, 40))) {
            run.run("child", "out:3", "exit:0")
                    .expect("child", "started", "ended exited 0", "over FINISHED")
                    .expectStarts("child", 1);
        }
    }

    @Check("failed-child-starts-again")
    void aChildThatFailsIsStartedAgainAsThePolicySays(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(2, 60_000, 10, 40))) {
            run.run("child", "exit:3")
                    .expect(
                            "child",
                            "started",
                            "ended exited 3",
                            "pause 10",
                            "started",
                            "ended exited 3",
                            "pause 20",
                            "started",
                            "ended exited 3",
                            "over GAVE_UP")
                    .expectStarts("child", 3);
        }
    }

    @Check("output-is-drained")
    void aChildThatWritesMuchComesToItsEnd(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(0, 60_000, 10, 40))) {
            run.run("child", "out:4000", "exit:0")
                    .expect("child", "started", "ended exited 0", "over FINISHED")
                    .expectLines("child");
        }
    }
}
