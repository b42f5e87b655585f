package dev.timeslice.hiddenchecks.process.faultdomains;

import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.supervision.SupervisedRun;
import java.util.List;

/** Real processes, driven from outside: the supervisor runs in a JVM of its own. */
class ProcessSupervisorTest {
    private static final String CLASS = "dev.timeslice.process.faultdomains.ProcessSupervisor";
    private static final RestartLimits NO_RESTARTS = new RestartLimits(0, 60_000, 10, 40);
    private static final RestartLimits THREE_RESTARTS = new RestartLimits(3, 60_000, 10, 40);

    /** A child that has failed pauses for longer than any check. */
    private static final RestartLimits LONG_PAUSES = new RestartLimits(3, 600_000, 300_000, 300_000);

    private static SupervisedRun start(BlackBox box) {
        return SupervisedRun.start(box, CLASS, NO_RESTARTS);
    }

    private static SupervisedRun startHurried(BlackBox box) {
        return SupervisedRun.startHurried(box, CLASS, NO_RESTARTS);
    }

    @Check("both-streams-are-drained")
    void whoWritesMuchOnBothStreamsComesToItsEnd(BlackBox box) {
        try (SupervisedRun run = start(box)) {
            run.run("mixed", "both:3000", "exit:0")
                    .run("errors", "err:3000", "out:2", "exit:0")
                    .expect("mixed", "started", "ended exited 0", "over FINISHED")
                    .expectLines("mixed")
                    .expectStarts("mixed", 1)
                    .expect("errors", "started", "ended exited 0", "over FINISHED")
                    .expectLines("errors")
                    .expectStarts("errors", 1);
        }
    }

    @Check("lines-of-every-run")
    void everyLineOfEveryRunIsReportedAsItWasWrittenBeforeTheEnd(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(1, 60_000, 10, 40))) {
            run.slowLines()
                    .run("child", "both:20", "odd", "exit:1")
                    .expect(
                            "child",
                            "started",
                            "ended exited 1",
                            "pause 10",
                            "started",
                            "ended exited 1",
                            "over GAVE_UP")
                    .expectLines("child");
        }
    }

    @Check("policy-gets-the-time")
    void thePolicyDecidesByTheHostsTime(BlackBox box) {
        // Each restart is older than the window when the next is decided, since a process does not start and end within
        // a
        // millisecond: the policy never gives up.
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(1, 1, 10, 40))) {
            run.run("child", "halt:3").await("child", "pause 10", 3).stop("child");
        }
    }

    @Check("signals-are-reported-as-signals")
    void whoIsKilledAndWhoCrashesDidNotExit(BlackBox box) {
        try (SupervisedRun run = start(box)) {
            run.run("crashing", "crash")
                    .run("alarmed", "raise:14")
                    .run("timed", "raise:27")
                    .run("loud", "halt:200")
                    .run("victim", "wait")
                    .awaitStarts("victim", 1);
            run.kill("victim")
                    .expect("alarmed", "started", "ended signaled 14", "over GAVE_UP")
                    .expect("timed", "started", "ended signaled 27", "over GAVE_UP")
                    .expect("loud", "started", "ended exited 200", "over GAVE_UP")
                    .expect("victim", "started", "ended signaled 9", "over GAVE_UP")
                    .expect("crashing", "started", "ended signaled 6", "over GAVE_UP")
                    .expectStarts("crashing", 1);
        }
    }

    @Check("siblings-live")
    void theCrashOfOneChildLeavesTheOther(BlackBox box) {
        try (SupervisedRun run = start(box)) {
            List<String> siblings = List.of("first", "second", "third", "fourth");
            siblings.forEach(name -> run.run(name, "wait"));
            siblings.forEach(name -> run.awaitStarts(name, 1).expectPids(name));
            run.run("crashing", "crash").expect("crashing", "started", "ended signaled 6", "over GAVE_UP");
            siblings.forEach(name -> run.expectAlive(name).expectStarts(name, 1));
            run.expectNobody("crashing");
        }
    }

    @Check("stop-ends-the-child")
    void aChildThatWasStoppedIsNotStartedAgain(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, THREE_RESTARTS)) {
            run.slowOver()
                    .run("other", "linger")
                    .run("child", "linger")
                    .run("again", "fails-first", "linger")
                    .run("done", "exit:0")
                    .awaitStarts("child", 1)
                    .awaitStarts("other", 1)
                    .awaitStarts("again", 2)
                    .expect("done", "started", "ended exited 0", "over FINISHED");
            run.stop("child")
                    .expectNobody("child")
                    .expectReportBeforeReturn("child")
                    .expect("child", "started", "ended signaled 15", "over STOPPED")
                    .expectStarts("child", 1);
            run.stop("again")
                    .expectNobody("again")
                    .expect(
                            "again",
                            "started",
                            "ended exited 1",
                            "pause 10",
                            "started",
                            "ended signaled 15",
                            "over STOPPED")
                    .expectStarts("again", 2);
            // To stop who is over already does nothing.
            run.stop("done")
                    .expect("done", "started", "ended exited 0", "over FINISHED")
                    .stop("child")
                    .expect("child", "started", "ended signaled 15", "over STOPPED")
                    .expectAlive("other");
        }
    }

    @Check("stubborn-child-is-killed")
    void aChildThatDoesNotEndWhenAskedIsKilled(BlackBox box) {
        try (SupervisedRun run = startHurried(box)) {
            run.run("child", "stubborn", "linger").awaitReady("child");
            run.stop("child").expectNobody("child").expect("child", "started", "ended signaled 9", "over STOPPED");
        }
    }

    @Check("stop-ends-the-pause")
    void aChildThatIsStoppedBeforeItsRestartIsNotStarted(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, LONG_PAUSES)) {
            run.run("child", "exit:1").await("child", "pause 300000");
            run.stop("child")
                    .expect("child", "started", "ended exited 1", "pause 300000", "over STOPPED")
                    .expectStarts("child", 1);
        }
    }

    @Check("close-leaves-nobody")
    void whenTheSupervisorIsClosedNoChildIsLeft(BlackBox box) {
        // The second one is at work while the first one waits for a child that takes long.
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, LONG_PAUSES);
                SupervisedRun hurried = SupervisedRun.startHurried(box, CLASS, THREE_RESTARTS)) {
            run.run("polite", "goodbye:3500", "linger").run("quick", "exit:0").run("pausing", "exit:1");
            run.awaitReady("polite").awaitStarts("quick", 1).await("pausing", "pause 300000");
            run.beginToClose();
            hurried.run("stubborn", "fails-first", "stubborn", "linger")
                    .awaitReady("stubborn")
                    .awaitStarts("stubborn", 2);
            hurried.closeSupervisor()
                    .expectNobody("stubborn")
                    .expect(
                            "stubborn",
                            "started",
                            "ended exited 1",
                            "pause 10",
                            "started",
                            "ended signaled 9",
                            "over STOPPED");
            run.awaitClosed()
                    .expectNobody("polite", "quick", "pausing")
                    .expectGoodbye("polite")
                    .expect("polite", "started", "ended signaled 15", "over STOPPED")
                    .expect("pausing", "started", "ended exited 1", "pause 300000", "over STOPPED")
                    .expectStarts("pausing", 1);
        }
    }

    @Check("asked-to-end-leaves-nobody")
    void whenTheSupervisorsProcessIsAskedToEndItEndsItsChildren(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.startGuarded(box, CLASS, THREE_RESTARTS)) {
            run.run("polite", "fails-first", "goodbye:0", "linger")
                    .awaitReady("polite")
                    .awaitStarts("polite", 2);
            run.terminateSupervisor().expectNobody("polite").expectGoodbye("polite");
        }
        try (SupervisedRun run = SupervisedRun.startGuardedAndHurried(box, CLASS, NO_RESTARTS)) {
            run.run("polite", "linger").run("stubborn", "stubborn", "linger");
            run.awaitStarts("polite", 1).awaitReady("stubborn");
            run.terminateSupervisor().expectNobody("polite", "stubborn");
        }
    }

    @Check("killed-leaves-nobody")
    void whenTheSupervisorsProcessIsKilledItsChildrenLearnOfIt(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.startGuarded(box, CLASS, NO_RESTARTS)) {
            run.run("first", "wait").run("second", "wait");
            run.awaitStarts("first", 1).awaitStarts("second", 1);
            run.killSupervisor().awaitNobody("first", "second").expectNothingRead("first", "second");
        }
    }

    @Check("missing-program-has-failed")
    void aProgramThatIsNotThereCountsAsExitedWith127(BlackBox box) {
        try (SupervisedRun run = SupervisedRun.start(box, CLASS, new RestartLimits(2, 60_000, 10, 40))) {
            run.runMissing("ghost")
                    .expect(
                            "ghost",
                            "ended exited 127",
                            "pause 10",
                            "ended exited 127",
                            "pause 20",
                            "ended exited 127",
                            "over GAVE_UP");
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
