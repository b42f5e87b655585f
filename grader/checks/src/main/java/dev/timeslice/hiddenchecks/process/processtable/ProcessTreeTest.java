package dev.timeslice.hiddenchecks.process.processtable;

import static dev.timeslice.model.process.ProcessState.BLOCKED;
import static dev.timeslice.model.process.ProcessState.READY;
import static dev.timeslice.model.process.ProcessState.RUNNING;
import static dev.timeslice.model.process.ProcessState.ZOMBIE;
import static dev.timeslice.testkit.process.ProcessAnswer.alreadyEnded;
import static dev.timeslice.testkit.process.ProcessAnswer.done;
import static dev.timeslice.testkit.process.ProcessAnswer.endsBy;
import static dev.timeslice.testkit.process.ProcessAnswer.illegalArgument;
import static dev.timeslice.testkit.process.ProcessAnswer.illegalState;
import static dev.timeslice.testkit.process.ProcessAnswer.killRefused;
import static dev.timeslice.testkit.process.ProcessAnswer.noChild;
import static dev.timeslice.testkit.process.ProcessAnswer.noSuchProcess;
import static dev.timeslice.testkit.process.ProcessAnswer.reaped;
import static dev.timeslice.testkit.process.ProcessAnswer.spawned;
import static dev.timeslice.testkit.process.ProcessAnswer.tableFull;
import static dev.timeslice.testkit.process.ProcessAnswer.wouldBlock;
import static dev.timeslice.testkit.process.ProcessOperation.change;
import static dev.timeslice.testkit.process.ProcessOperation.exit;
import static dev.timeslice.testkit.process.ProcessOperation.kill;
import static dev.timeslice.testkit.process.ProcessOperation.spawn;
import static dev.timeslice.testkit.process.ProcessOperation.waitFor;
import static dev.timeslice.testkit.process.ProcessOperation.waitForAny;

import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.Signal;
import dev.timeslice.process.processtable.ProcessTree;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.process.ProcessComparison;
import dev.timeslice.testkit.process.ProcessFamily;
import dev.timeslice.testkit.process.ProcessOperation;
import dev.timeslice.testkit.process.ProcessStory;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Random;

class ProcessTreeTest {
    private static final String CLASS = "dev.timeslice.process.processtable.ProcessTree";
    private static final ProcessRules NEAREST = new ProcessRules(32_768, OrphanRule.TO_NEAREST_ANCESTOR);

    private static ProcessStory story(ProcessRules rules) {
        return ProcessStory.about(new ProcessTree(rules), "new ProcessTree(" + rules + ")");
    }

    private static ProcessStory story() {
        return story(ProcessRules.STANDARD);
    }

    /** Two processes of one program have everything but the name for themselves. */
    @Check("one-program-two-processes")
    void aProgramMayRunTwice() {
        story().expect(spawn(1, "shell"), spawned(2))
                .expect(spawn(1, "shell"), spawned(3))
                .expect(spawn(2, "shell"), spawned(4))
                .expect(change(3, READY), done())
                .shows("1 init BLOCKED", "  2 shell NEW", "    4 shell NEW", "  3 shell READY")
                .expect(exit(4, 2), done())
                .expect(waitForAny(3), noChild())
                .expect(waitForAny(2), reaped(4, 2))
                .shows("1 init BLOCKED", "  2 shell NEW", "  3 shell READY");
    }

    @Check("root-waits-at-all-times")
    void aChildOfTheRootIsGoneAsSoonAsItEnds() {
        story().expect(spawn(1, "a"), spawned(2))
                .expect(waitForAny(1), wouldBlock())
                .expect(exit(2, 5), done())
                .shows("1 init BLOCKED")
                .expect(waitForAny(1), noChild())
                .expect(waitFor(1, 2), noChild());
    }

    @Check("states-are-kept")
    void eachProcessIsInAStateOfItsOwn() {
        story().expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(change(2, READY), done())
                .expect(change(2, RUNNING), done())
                .expect(change(3, READY), done())
                .expect(change(2, BLOCKED), done())
                .expect(change(3, RUNNING), done())
                .shows("1 init BLOCKED", "  2 a BLOCKED", "    3 b RUNNING")
                .expect(change(2, RUNNING), illegalState())
                .expect(change(3, ZOMBIE), illegalState())
                .expect(change(3, ProcessState.NEW), illegalState())
                .shows("1 init BLOCKED", "  2 a BLOCKED", "    3 b RUNNING")
                .expect(exit(3, 1), done())
                .expect(change(3, READY), illegalState());
    }

    @Check("wrong-numbers-are-refused")
    void whatNobodyMayAskForChangesNothing() {
        story().expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(exit(3, 1), done())
                .expect(spawn(3, "c"), illegalArgument())
                .expect(spawn(9, "c"), illegalArgument())
                .expect(exit(3, 2), illegalState())
                .expect(exit(9, 2), illegalArgument())
                .expect(exit(1, 2), illegalArgument())
                .expect(change(1, READY), illegalArgument())
                .expect(change(9, READY), illegalArgument())
                .expect(waitForAny(3), illegalArgument())
                .expect(waitForAny(9), illegalArgument())
                .shows("1 init BLOCKED", "  2 a NEW", "    3 b ZOMBIE 1")
                .expect(spawn(2, "c"), spawned(4));
    }

    @Check("lists-stay-as-they-were")
    void aListThatWasGivenOutDoesNotChangeLater() {
        ProcessTree table = new ProcessTree(ProcessRules.STANDARD);
        table.spawn(1, "a");
        table.spawn(2, "b");
        List<ProcessEntry> given = table.entries();
        List<String> before = ProcessFamily.lines(given);

        table.change(2, READY);
        table.exit(3, 7);
        table.spawn(2, "c");

        List<String> after = ProcessFamily.lines(given);
        if (!after.equals(before)) {
            throw CheckFailure.failed(
                    Message.of(
                            "A list that entries() had given out has changed with the table.",
                            "entries()가 전에 내준 목록이 테이블과 함께 바뀌었습니다."),
                    "spawn(1, a), spawn(2, b), then entries()\n  " + String.join("\n  ", before)
                            + "\nthe same list after change(2, READY), exit(3, 7), spawn(2, c)\n  "
                            + String.join("\n  ", after));
        }
    }

    @Check("zombies-use-numbers")
    void aZombieKeepsItsNumberUntilSomebodyHasWaited() {
        story(new ProcessRules(4, OrphanRule.TO_ROOT))
                .expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(spawn(2, "c"), spawned(4))
                .expect(exit(3, 0), done())
                .expect(spawn(2, "d"), tableFull())
                .expect(waitForAny(2), reaped(3, 0))
                .expect(spawn(2, "d"), spawned(3))
                .expect(spawn(2, "e"), tableFull())
                .shows("1 init BLOCKED", "  2 a NEW", "    3 d NEW", "    4 c NEW")
                .expect(exit(2, 0), done())
                .expect(spawn(1, "f"), spawned(2));
    }

    @Check("first-ended-first")
    void ofSeveralZombiesTheOneThatEndedFirstComesFirst() {
        story().expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(spawn(2, "c"), spawned(4))
                .expect(spawn(2, "d"), spawned(5))
                .expect(exit(5, 50), done())
                .expect(exit(3, 30), done())
                .expect(exit(4, 40), done())
                .expect(waitForAny(2), reaped(5, 50))
                .expect(waitForAny(2), reaped(3, 30))
                .expect(waitForAny(2), reaped(4, 40))
                .expect(waitForAny(2), noChild());
    }

    @Check("wait-for-one-child")
    void whoIsWaitedForByNumberIsTheOneAndMustBeAChild() {
        story().expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(spawn(2, "c"), spawned(4))
                .expect(spawn(3, "d"), spawned(5))
                .expect(exit(3, 3), done())
                .expect(waitFor(2, 4), wouldBlock())
                .expect(waitFor(2, 5), noChild())
                .expect(waitFor(2, 1), noChild())
                .expect(waitFor(2, 2), noChild())
                .expect(waitFor(2, 0), noChild())
                .expect(waitFor(2, -2), noChild())
                .expect(exit(4, 4), done())
                .expect(waitFor(2, 4), reaped(4, 4))
                .expect(waitFor(2, 4), noChild())
                .expect(waitFor(2, 3), reaped(3, 3));
    }

    @Check("orphans-go-to-the-nearest-ancestor")
    void underTheOtherRuleTheGrandparentAdopts() {
        story(NEAREST)
                .expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(spawn(3, "c"), spawned(4))
                .expect(spawn(4, "d"), spawned(5))
                .expect(spawn(3, "e"), spawned(6))
                .expect(exit(3, 7), done())
                .shows("1 init BLOCKED", "  2 a NEW", "    3 b ZOMBIE 7", "    4 c NEW", "      5 d NEW", "    6 e NEW")
                .expect(exit(4, 8), done())
                .shows(
                        "1 init BLOCKED",
                        "  2 a NEW",
                        "    3 b ZOMBIE 7",
                        "    4 c ZOMBIE 8",
                        "    5 d NEW",
                        "    6 e NEW")
                .expect(exit(5, 9), done())
                .expect(waitForAny(2), reaped(3, 7))
                .expect(waitForAny(2), reaped(4, 8))
                .expect(waitForAny(2), reaped(5, 9))
                .expect(waitForAny(2), wouldBlock())
                .expect(exit(2, 0), done())
                .shows("1 init BLOCKED", "  6 e NEW");
    }

    @Check("descendants-go-to-the-root")
    void underTheSimulatorsRuleAllDescendantsAreAdopted() {
        story(new ProcessRules(100, OrphanRule.DESCENDANTS_TO_ROOT))
                .expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(spawn(3, "c"), spawned(4))
                .expect(spawn(4, "d"), spawned(5))
                .expect(spawn(4, "e"), spawned(6))
                .expect(exit(6, 6), done())
                .expect(exit(3, 3), done())
                .shows("1 init BLOCKED", "  2 a NEW", "    3 b ZOMBIE 3", "  4 c NEW", "  5 d NEW")
                .expect(waitForAny(4), noChild());
    }

    @Check("adopted-zombies")
    void zombiesOfAProcessThatEndsAreAdoptedToo() {
        story().expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(spawn(3, "c"), spawned(4))
                .expect(spawn(3, "d"), spawned(5))
                .expect(exit(4, 4), done())
                .expect(exit(3, 3), done())
                .shows("1 init BLOCKED", "  2 a NEW", "    3 b ZOMBIE 3", "  5 d NEW")
                .expect(waitForAny(2), reaped(3, 3));
        story(NEAREST)
                .expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(spawn(3, "c"), spawned(4))
                .expect(spawn(2, "d"), spawned(5))
                .expect(exit(4, 4), done())
                .expect(exit(5, 5), done())
                .expect(exit(3, 3), done())
                .shows("1 init BLOCKED", "  2 a NEW", "    3 b ZOMBIE 3", "    4 c ZOMBIE 4", "    5 d ZOMBIE 5")
                .expect(waitForAny(2), reaped(4, 4))
                .expect(waitForAny(2), reaped(5, 5))
                .expect(waitForAny(2), reaped(3, 3))
                .expect(exit(2, 0), done())
                .shows("1 init BLOCKED");
    }

    @Check("kill-of-nobody")
    void aSignalThatReachesNobodyIsTold() {
        ProcessStory story = story();
        story.expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(kill(1, Signal.KILL), killRefused())
                .expect(kill(9, Signal.KILL), noSuchProcess())
                .expect(kill(0, Signal.TERM), noSuchProcess());
        for (Signal signal : Signal.values()) {
            story.expect(kill(3, signal), endsBy(signal));
        }
        story.expect(exit(3, 137), done())
                .expect(kill(3, Signal.TERM), alreadyEnded())
                .shows("1 init BLOCKED", "  2 a NEW", "    3 b ZOMBIE 137")
                .expect(waitForAny(2), reaped(3, 137))
                .expect(kill(3, Signal.TERM), noSuchProcess());
    }

    @Check("many-processes")
    void hundredsOfProcessesAreLikeAFew() {
        ProcessStory crowd = story();
        for (int pid = 2; pid <= 300; pid++) {
            crowd.expect(spawn(pid - 1, "p"), spawned(pid));
        }
        crowd.expect(exit(150, 7), done())
                .expect(waitForAny(149), reaped(150, 7))
                .expect(waitForAny(149), noChild())
                .expect(waitForAny(298), wouldBlock());
        ProcessStory ends = story();
        ends.expect(spawn(1, "a"), spawned(2));
        for (int pid = 3; pid <= 400; pid += 2) {
            ends.expect(spawn(2, "b"), spawned(pid))
                    .expect(spawn(2, "c"), spawned(pid + 1))
                    .expect(exit(pid + 1, 4), done())
                    .expect(exit(pid, 3), done())
                    .expect(waitForAny(2), reaped(pid + 1, 4))
                    .expect(waitForAny(2), reaped(pid, 3));
        }
    }

    @Check("any-process-story")
    void anyStoryGoesAsItDoesWithTheReference(CheckContext context) {
        for (OrphanRule rule : OrphanRule.values()) {
            ProcessRules rules = new ProcessRules(6, rule);
            List<ProcessOperation> alphabet = List.of(
                    spawn(1, "a"), spawn(2, "b"), spawn(3, "c"), exit(3, 3), exit(2, 2), waitForAny(2), exit(4, 4));
            new ProcessComparison(
                            "new ProcessTree(" + rules + ")",
                            () -> new ProcessTree(rules),
                            () -> context.reference(ProcessTable.class, CLASS, rules))
                    .agreeOn(SequenceSearch.over(alphabet)
                            .allUpTo(3)
                            .thenRandom(context.random("families"), 30, 25)
                            .thenRandom(context.random("anything"), 40, 25, ProcessTreeTest::anyOperation));
        }
    }

    private static ProcessOperation anyOperation(Random random) {
        int pid = 1 + random.nextInt(6);
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> spawn(pid, "p");
            case 5, 6 -> exit(pid, random.nextInt(256));
            case 7 -> waitForAny(pid);
            case 8 -> waitFor(pid, 1 + random.nextInt(6));
            case 9 -> kill(pid, Signal.TERM);
            case 10 -> change(pid, READY);
            default -> change(pid, random.nextBoolean() ? RUNNING : BLOCKED);
        };
    }
}
