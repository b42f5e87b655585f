package dev.timeslice.hiddenchecks.thread.deadlock;

import static dev.timeslice.testkit.locks.LockStep.acquire;
import static dev.timeslice.testkit.locks.LockStep.cancel;
import static dev.timeslice.testkit.locks.LockStep.release;

import dev.timeslice.hiddenchecks.thread.deadlock.ExpectedLocks.Situations;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.locks.LockBench;
import dev.timeslice.testkit.locks.LockPicture;
import dev.timeslice.testkit.locks.LockStep;
import dev.timeslice.testkit.locks.LockStory;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import dev.timeslice.thread.deadlock.LendingLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Stories of tasks that take, give back and give up locks, against the definition of the priority that each is due. */
class LendingLockTest {
    private static final Map<String, Integer> FOUR = tasks(9, 5, 5, 1);
    private static final Map<String, Integer> OPPOSITE = tasks(1, 5, 5, 9);
    /** In the first the choice of the next owner depends on a loan, in the second one goes along three owners. */
    private static final List<List<LockStep>> TELLING = List.of(
            List.of(
                    acquire("low", "b"),
                    acquire("other", "a"),
                    acquire("high", "b"),
                    acquire("middle", "a"),
                    acquire("low", "a"),
                    release("other", "a")),
            List.of(
                    acquire("low", "a"),
                    acquire("middle", "b"),
                    acquire("other", "c"),
                    acquire("middle", "a"),
                    acquire("other", "b"),
                    acquire("high", "c")));

    private static final int STORIES = 40;
    private static final int[] LENGTHS = {4, 8, 16, 32};
    private static final int MOST_TRIED = 20_000;

    @Check("order-of-those-who-wait")
    void lockGoesToTheMostUrgentAndAmongEqualsToTheFirst(CheckContext context) {
        agree(context, PriorityOrder.SMALLEST_FIRST, Situations.SINGLE, FOUR, List.of("a"), false, false);
    }

    @Check("several-locks-lend")
    void ownerOfSeveralLocksIsAsUrgentAsTheMostUrgentThatWaitsForAny(CheckContext context) {
        agree(context, PriorityOrder.SMALLEST_FIRST, Situations.SINGLE, FOUR, List.of("a", "b"), false, true);
    }

    @Check("lent-along-the-chain")
    void priorityIsLentAlongAChainOfOwners(CheckContext context) {
        Trial chains = new Trial(PriorityOrder.SMALLEST_FIRST, Situations.CHAINS, FOUR, List.of("a", "b", "c"), true);
        for (List<LockStep> steps : TELLING) {
            Optional<CheckFailure> failure = chains.failureOf(steps);
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
        agree(context, PriorityOrder.SMALLEST_FIRST, Situations.CHAINS, FOUR, List.of("a", "b", "c"), false, true);
    }

    @Check("who-leaves-lends-no-more")
    void whoGivesUpWaitingLendsNoMore(CheckContext context) {
        agree(context, PriorityOrder.SMALLEST_FIRST, Situations.CHAINS, FOUR, List.of("a", "b"), true, true);
    }

    @Check("largest-number-first-too")
    void largestNumberMayBeTheMostUrgent(CheckContext context) {
        agree(context, PriorityOrder.LARGEST_FIRST, Situations.SINGLE, OPPOSITE, List.of("a"), false, true);
    }

    @Check("ring-of-owners-ends")
    void callEndsThoughOwnersWaitForEachOther(CheckContext context) {
        List<LockStep> steps = new ArrayList<>();
        for (String lock : List.of("a", "b", "c")) {
            FOUR.keySet().forEach(task -> steps.add(acquire(task, lock)));
        }
        agree(context, PriorityOrder.SMALLEST_FIRST, Situations.RINGS, FOUR, List.of("a", "b", "c"), steps, true);
    }

    private static Map<String, Integer> tasks(int low, int middle, int other, int high) {
        Map<String, Integer> tasks = new LinkedHashMap<>();
        tasks.put("low", low);
        tasks.put("middle", middle);
        tasks.put("other", other);
        tasks.put("high", high);
        return tasks;
    }

    private static void agree(
            CheckContext context,
            PriorityOrder order,
            Situations situations,
            Map<String, Integer> tasks,
            List<String> locks,
            boolean giveUp,
            boolean lends) {
        List<LockStep> steps = new ArrayList<>();
        for (String lock : locks) {
            tasks.keySet().forEach(task -> steps.add(acquire(task, lock)));
        }
        for (String lock : locks) {
            tasks.keySet().forEach(task -> steps.add(release(task, lock)));
        }
        for (String lock : giveUp ? locks : List.<String>of()) {
            tasks.keySet().forEach(task -> steps.add(cancel(task, lock)));
        }
        agree(context, order, situations, tasks, locks, steps, lends);
    }

    /** Seeded stories decide; the search for the shortest is made only where one has failed. */
    private static void agree(
            CheckContext context,
            PriorityOrder order,
            Situations situations,
            Map<String, Integer> tasks,
            List<String> locks,
            List<LockStep> steps,
            boolean lends) {
        Random random = context.random(situations + " " + order + " " + locks + " " + steps.size());
        Trial trial = new Trial(order, situations, tasks, locks, lends);
        SequenceSearch<LockStep> seeded = SequenceSearch.over(steps);
        for (int length : LENGTHS) {
            seeded = seeded.thenRandom(random, STORIES, length)
                    .thenRandom(random, STORIES, length, source -> mostlyAcquiring(source, steps));
        }
        Optional<Finding<LockStep, CheckFailure>> found = seeded.firstFailing(trial::failureOf);
        if (found.isPresent()) {
            int length = 0;
            for (long tried = steps.size(); tried <= MOST_TRIED; tried *= steps.size()) {
                length++;
            }
            throw SequenceSearch.over(steps)
                    .allUpTo(Math.min(length, found.get().operations().size()))
                    .firstFailing(trial::failureOf)
                    .orElse(found.get())
                    .failure();
        }
    }

    /** Who takes much and gives back little comes into long chains. */
    private static LockStep mostlyAcquiring(Random source, List<LockStep> steps) {
        LockStep step = steps.get(source.nextInt(steps.size()));
        return step.kind() == LockStep.Kind.ACQUIRE || source.nextInt(5) == 0 ? step : mostlyAcquiring(source, steps);
    }

    private record Trial(
            PriorityOrder order, Situations situations, Map<String, Integer> tasks, List<String> locks, boolean lends) {

        Optional<CheckFailure> failureOf(List<LockStep> steps) {
            ExpectedLocks right = new ExpectedLocks(order, situations, tasks, locks);
            LockStory story = LockStory.on(() -> new LockBench(order, tasks, locks, LendingLock::new));
            for (LockStep step : steps) {
                if (!right.makesSense(step)) {
                    // The story without it is shorter and tells as much.
                    continue;
                }
                LockPicture picture = right.perform(step);
                try {
                    story.expect(step, lends ? picture : new LockPicture(picture.result(), "", picture.locks()));
                } catch (CheckFailure failure) {
                    return Optional.of(failure);
                }
            }
            return Optional.empty();
        }
    }
}
