package dev.timeslice.hiddenchecks.process.faultdomains;

import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.supervision.SupervisedRun;

/** Real processes, driven from outside: the supervisor runs in a JVM of its own. */
class ProcessSupervisorTest {
    private static final String CLASS = "dev.timeslice.process.faultdomains.ProcessSupervisor";
    private static final RestartLimits NO_RESTARTS = new RestartLimits(0, 60_000, 10, 40);

    private static SupervisedRun start(BlackBox box) {
        return SupervisedRun.start(box, CLASS, NO_RESTARTS);
    }

    private static SupervisedRun startHurried(BlackBox box) {
        return SupervisedRun.startHurried(box, CLASS, NO_RESTARTS);
    }

    @Check("both-streams-are-drained")
    void whoWritesMuchOnBothStreamsComesToItsEnd(BlackBox box) {
        try (SupervisedRun run = start(box)) {
            run.run("mixed", "both:8000", "exit:0")
                    .run("errors", "err:8000", "out:2", "exit:0")
                    .expect("mixed", "started", "ended exited 0", "over FINISHED")
                    .expectLines("mixed", 8_000, 8_000)
                    .expectStarts("mixed", 1)
                    .expect("errors", "started", "ended exited 0", "over FINISHED")
                    .expectLines("errors", 2, 8_000)
                    .expectStarts("errors", 1);
        }
    }

    @Check("signals-are-reported-as-signals")
    void whoIsKilledAndWhoCrashesDidNotExit(BlackBox box) {
        try (SupervisedRun run = start(box)) {
            run.run("crashing", "crash").run("victim", "wait").awaitStarts("victim", 1);
            run.kill("victim")
                    .expect("victim", "started", "ended signaled 9", "over GAVE_UP")
                    .expect("crashing", "started", "ended signaled 6", "over GAVE_UP")
                    .expectStarts("crashing", 1);
        }
    }

    @Check("siblings-live")
    void theCrashOfOneChildLeavesTheOther(BlackBox box) {
        try (SupervisedRun run = start(box)) {
            run.run("sibling", "wait").awaitStarts("sibling", 1);
            run.run("crashing", "crash")
                    .expect("crashing", "started", "ended signaled 6", "over GAVE_UP")
                    .expectAlive("sibling")
                    .expectStarts("sibling", 1)
                    .expectNobody("crashing");
        }
    }

    @Check("stop-ends-the-child")
    void aChildThatWasStoppedIsNotStartedAgain(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(3, 60_000, 10, 40))) {
            run.run("other", "linger")
                    .run("child", "linger")
                    .awaitStarts("child", 1)
                    .awaitStarts("other", 1);
            run.stop("child")
                    .expectNobody("child")
                    .expect("child", "started", "ended signaled 15", "over STOPPED")
                    .expectStarts("child", 1)
                    .expectAlive("other");
        }
    }

    @Check("stubborn-child-is-killed")
    void aChildThatDoesNotEndWhenAskedIsKilled(BlackBox box) {
        try (SupervisedRun run = startHurried(box)) {
            run.run("child", "stubborn", "linger").awaitStubborn("child");
            run.stop("child").expectNobody("child").expect("child", "started", "ended signaled 9", "over STOPPED");
        }
    }

    @Check("stop-ends-the-pause")
    void aChildThatIsStoppedBeforeItsRestartIsNotStarted(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(3, 600_000, 300_000, 300_000))) {
            run.run("child", "exit:1").await("child", "pause 300000");
            run.stop("child")
                    .expect("child", "started", "ended exited 1", "pause 300000", "over STOPPED")
                    .expectStarts("child", 1);
        }
    }

    @Check("close-leaves-nobody")
    void whenTheSupervisorIsClosedNoChildIsLeft(BlackBox box) {
        try (SupervisedRun run = start(box)) {
            run.run("polite", "linger").run("quick", "exit:0");
            run.awaitStarts("polite", 1).awaitStarts("quick", 1);
            run.closeSupervisor()
                    .expectNobody("polite", "quick")
                    .expect("polite", "started", "ended signaled 15", "over STOPPED");
        }
        try (SupervisedRun run = startHurried(box)) {
            run.run("stubborn", "stubborn", "linger").awaitStubborn("stubborn");
            run.closeSupervisor()
                    .expectNobody("stubborn")
                    .expect("stubborn", "started", "ended signaled 9", "over STOPPED");
        }
    }

    @Check("asked-to-end-leaves-nobody")
    void whenTheSupervisorsProcessIsAskedToEndItEndsItsChildren(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.startGuarded(box, CLASS, NO_RESTARTS)) {
            run.run("polite", "linger").run("stubborn", "stubborn", "linger");
            run.awaitStarts("polite", 1).awaitStubborn("stubborn");
            run.terminateSupervisor().expectNobody("polite", "stubborn");
        }
    }

    @Check("killed-leaves-nobody")
    void whenTheSupervisorsProcessIsKilledItsChildrenLearnOfIt(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.startGuarded(box, CLASS, NO_RESTARTS)) {
            run.run("first", "wait").run("second", "wait");
            run.awaitStarts("first", 1).awaitStarts("second", 1);
            run.killSupervisor().awaitNobody("first", "second");
        }
    }

    @Check("missing-program-has-failed")
    void aProgramThatIsNotThereCountsAsExitedWith127(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(1, 60_000, 10, 40))) {
            run.runMissing("ghost").expect("ghost", "ended exited 127", "pause 10", "ended exited 127", "over GAVE_UP");
        }
    }

    @Check("open-output-is-no-life")
    void aChildHasEndedEvenIfSomebodyElseHoldsItsOutputOpen(BlackBox box) {
        try (SupervisedRun run = startHurried(box)) {
            run.run("child", "grandchild", "halt:4")
                    .expect("child", "started", "ended exited 4", "over GAVE_UP")
                    .expectStarts("child", 1);
        }
    }
}
