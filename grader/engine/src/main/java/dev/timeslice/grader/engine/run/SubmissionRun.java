package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.worker.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of one submission: the checks of all its plans, numbered as in the frame, and what was seen of each.
 *
 * <p>Checks that have to have the machine to themselves come last, with those that need one of them, so that the
 * machine is asked for as seldom as possible.
 */
final class SubmissionRun {
    private final List<RunPlan> plans;
    private final List<Numbered> checks = new ArrayList<>();
    private final Map<Integer, CheckRun> runs = new HashMap<>();

    private record Numbered(int number, RunPlan plan, PlannedCheck check) {
        boolean comesLast() {
            return isMulticoreOrNeedsIt(check);
        }

        private boolean isMulticoreOrNeedsIt(PlannedCheck some) {
            return some.method().multicore()
                    || plan.checks().stream()
                            .filter(other -> some.needs().contains(other.id()))
                            .anyMatch(this::isMulticoreOrNeedsIt);
        }
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

    /** Runs all checks whose prerequisites pass; a record for each plan, in their order. */
    List<RunRecord> with(CheckExecutor executor) throws IOException, InterruptedException {
        for (boolean last : new boolean[] {false, true}) {
            for (Numbered check : checks) {
                if (check.comesLast() == last) {
                    runs.put(check.number(), run(check, executor));
                }
            }
        }
        return plans.stream().map(this::record).toList();
    }

    /** With the last word on it at once, because what needs this check depends on that. */
    private CheckRun run(Numbered numbered, CheckExecutor executor) throws IOException, InterruptedException {
        PlannedCheck check = numbered.check();
        Optional<String> missing = missingPrerequisite(numbered);
        if (missing.isPresent()) {
            return new CheckRun(check.id(), List.of(new Observation.NotRun(missing.get())), 0, 0);
        }
        return Confirmation.run(numbered.number(), check, executor);
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
