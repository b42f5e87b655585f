package dev.timeslice.publicchecks.process.processtable;

import static dev.timeslice.testkit.process.ProcessAnswer.alreadyEnded;
import static dev.timeslice.testkit.process.ProcessAnswer.done;
import static dev.timeslice.testkit.process.ProcessAnswer.endsBy;
import static dev.timeslice.testkit.process.ProcessAnswer.noChild;
import static dev.timeslice.testkit.process.ProcessAnswer.reaped;
import static dev.timeslice.testkit.process.ProcessAnswer.spawned;
import static dev.timeslice.testkit.process.ProcessAnswer.wouldBlock;
import static dev.timeslice.testkit.process.ProcessOperation.exit;
import static dev.timeslice.testkit.process.ProcessOperation.kill;
import static dev.timeslice.testkit.process.ProcessOperation.spawn;
import static dev.timeslice.testkit.process.ProcessOperation.waitFor;
import static dev.timeslice.testkit.process.ProcessOperation.waitForAny;

import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.Signal;
import dev.timeslice.process.processtable.ProcessTree;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.process.ProcessStory;

class ProcessTreeTest {
    private final ProcessStory story =
            ProcessStory.about(new ProcessTree(ProcessRules.STANDARD), "new ProcessTree(ProcessRules.STANDARD)");

    @Check("children-have-parents")
    void everyProcessIsTheChildOfTheOneThatMadeIt() {
        story.expect(spawn(1, "shell"), spawned(2))
                .expect(spawn(2, "editor"), spawned(3))
                .expect(spawn(2, "compiler"), spawned(4))
                .expect(spawn(4, "assembler"), spawned(5))
                .shows(
                        "1 init BLOCKED",
                        "  2 shell NEW",
                        "    3 editor NEW",
                        "    4 compiler NEW",
                        "      5 assembler NEW");
    }

    @Check("zombie-keeps-its-status")
    void whoHasEndedStaysInTheTableWithItsStatus() {
        story.expect(spawn(1, "shell"), spawned(2))
                .expect(spawn(2, "editor"), spawned(3))
                .expect(exit(3, 4), done())
                .shows("1 init BLOCKED", "  2 shell NEW", "    3 editor ZOMBIE 4");
    }

    @Check("wait-takes-the-status")
    void waitingGivesTheStatusOnceAndTakesTheZombieAway() {
        story.expect(spawn(1, "shell"), spawned(2))
                .expect(spawn(2, "editor"), spawned(3))
                .expect(exit(3, 4), done())
                .expect(waitForAny(2), reaped(3, 4))
                .shows("1 init BLOCKED", "  2 shell NEW")
                .expect(waitForAny(2), noChild());
    }

    @Check("wait-sleeps-for-the-living")
    void whoWaitsForAChildThatLivesHasToSleep() {
        story.expect(spawn(1, "shell"), spawned(2))
                .expect(waitForAny(2), noChild())
                .expect(spawn(2, "editor"), spawned(3))
                .expect(waitForAny(2), wouldBlock())
                .expect(waitFor(2, 3), wouldBlock())
                .expect(waitFor(2, 4), noChild());
    }

    @Check("orphans-go-to-the-root")
    void childrenOfAProcessThatEndsAreAdoptedByTheRoot() {
        story.expect(spawn(1, "shell"), spawned(2))
                .expect(spawn(2, "make"), spawned(3))
                .expect(spawn(3, "compiler"), spawned(4))
                .expect(exit(3, 0), done())
                .shows("1 init BLOCKED", "  2 shell NEW", "    3 make ZOMBIE 0", "  4 compiler NEW");
    }

    @Check("kill-tells-the-status")
    void aSignalEndsAProcessWithAStatusOfItsOwn() {
        story.expect(spawn(1, "shell"), spawned(2))
                .expect(spawn(2, "editor"), spawned(3))
                .expect(kill(3, Signal.TERM), endsBy(Signal.TERM))
                .shows("1 init BLOCKED", "  2 shell NEW", "    3 editor NEW")
                .expect(exit(3, Signal.TERM.status()), done())
                .expect(kill(3, Signal.KILL), alreadyEnded());
    }
}
