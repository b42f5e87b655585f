package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.worker.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of one submission: the checks of all its plans, numbered as in the frame, and what was seen of each.
 *
 * <p>Checks run one after the other. Black-box checks run beside each other, once the others have run that need none of
 * them: for the most part they wait for processes, and they share nothing but the machine. Checks that have to have that to
 * themselves come last, with those that need one of them, so that it is asked for as seldom as possible.
 */
final class SubmissionRun {
    private final List<RunPlan> plans;
    private final List<Numbered> checks = new ArrayList<>();
    private final Map<Integer, CheckRun> runs = new ConcurrentHashMap<>();

    private record Numbered(int number, RunPlan plan, PlannedCheck check) {
        Turn turn() {
            if (isOrNeeds(check, CheckMethod::multicore)) {
                return Turn.LAST;
            }
            if (check.method().blackBox()) {
                return Turn.BESIDE_EACH_OTHER;
            }
            return isOrNeeds(check, CheckMethod::blackBox) ? Turn.AFTERWARDS : Turn.FIRST;
        }

        private boolean isOrNeeds(PlannedCheck some, Predicate<CheckMethod> kind) {
            return kind.test(some.method()) || needed(some).anyMatch(other -> isOrNeeds(other, kind));
        }

        /** How many black-box checks have to be decided before it, one after the other. */
        int depth() {
            return depth(check);
        }

        private int depth(PlannedCheck some) {
            return needed(some)
                    .filter(other -> other.method().blackBox())
                    .mapToInt(other -> 1 + depth(other))
                    .max()
                    .orElse(0);
        }

        private Stream<PlannedCheck> needed(PlannedCheck some) {
            return plan.checks().stream().filter(other -> some.needs().contains(other.id()));
        }
    }

    private enum Turn {
        FIRST,
        BESIDE_EACH_OTHER,
        AFTERWARDS,
        LAST
    }

    /**
     * @param plans one for each exercise, each with prerequisites before what needs them
     */
    SubmissionRun(List<RunPlan> plans) {
        this.plans = List.copyOf(plans);
        for (RunPlan plan : plans) {
            plan.checks().forEach(check -> checks.add(new Numbered(checks.size(), plan, check)));
        }
    }

    /**
     * What a worker has to be told of these checks.
     *
     * @param box the command that runs a program in a box; empty for none
     */
    Frame frame(String nonce, long seed, List<String> box) {
        return Framing.of(checks.stream().map(Numbered::check).toList(), nonce, seed, box);
    }

    /**
     * Runs all checks whose prerequisites pass.
     *
     * @param inside executes those that load the code under test
     * @param drivers execute black-box checks, each on a thread of its own; one or more
     * @return a record for each plan, in their order
     */
    List<RunRecord> with(CheckExecutor inside, List<? extends CheckExecutor> drivers)
            throws IOException, InterruptedException {
        for (Turn turn : Turn.values()) {
            List<Numbered> now =
                    checks.stream().filter(check -> check.turn() == turn).toList();
            if (turn == Turn.BESIDE_EACH_OTHER) {
                runBesideEachOther(now, drivers);
            } else {
                for (Numbered check : now) {
                    run(check, check.check().method().blackBox() ? drivers.get(0) : inside);
                }
            }
        }
        return plans.stream().map(this::record).toList();
    }

    /** In rounds: what needs a check of this round comes in a later one. */
    private void runBesideEachOther(List<Numbered> some, List<? extends CheckExecutor> drivers)
            throws IOException, InterruptedException {
        SortedMap<Integer, List<Numbered>> rounds =
                some.stream().collect(Collectors.groupingBy(Numbered::depth, TreeMap::new, Collectors.toList()));
        for (List<Numbered> round : rounds.values()) {
            Queue<Numbered> open = new ConcurrentLinkedQueue<>(round);
            Crew.work(drivers.stream().limit(round.size()).map(driver -> () -> {
                for (Numbered check = open.poll(); check != null; check = open.poll()) {
                    run(check, driver);
                }
            }));
        }
    }

    /** With the last word on it at once, because what needs this check depends on that. */
    private void run(Numbered numbered, CheckExecutor executor) throws IOException, InterruptedException {
        PlannedCheck check = numbered.check();
        Optional<String> missing = missingPrerequisite(numbered);
        CheckRun run = missing.isPresent()
                ? new CheckRun(check.id(), List.of(new Observation.NotRun(missing.get())), 0, 0)
                : Confirmation.run(numbered.number(), check, executor);
        runs.put(numbered.number(), run);
    }

    private Optional<String> missingPrerequisite(Numbered numbered) {
        RunPlan plan = numbered.plan();
        return numbered.check().needs().stream()
                .filter(need -> plan.settled().containsKey(need)
                        || runsOf(plan).stream().anyMatch(run -> run.criterion().equals(need) && !passed(run)))
                .findFirst();
    }

    private static boolean passed(CheckRun run) {
        return Confirmation.passed(run.observations().get(run.observations().size() - 1));
    }

    private RunRecord record(RunPlan plan) {
        Map<String, CheckRun> ofPlan = new HashMap<>();
        runsOf(plan).forEach(run -> ofPlan.put(run.criterion(), run));
        return RunRecord.of(plan, ofPlan);
    }

    private List<CheckRun> runsOf(RunPlan plan) {
        return checks.stream()
                .filter(check -> check.plan().exercise().equals(plan.exercise()) && runs.containsKey(check.number()))
                .map(check -> Objects.requireNonNull(runs.get(check.number())))
                .toList();
    }
}
