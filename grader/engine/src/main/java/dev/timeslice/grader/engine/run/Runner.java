package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.process.CoreLease;
import dev.timeslice.grader.worker.Frame;
import dev.timeslice.grader.worker.Frame.FrameCheck;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Runs the plans of one submission: its checks one after the other in workers that hold nothing else. */
public final class Runner {
    private static final int NONCE_BYTES = 16;

    private final WorkerLaunch launch;
    private final CoreLease lease;
    private final SecureRandom nonces = new SecureRandom();

    public Runner(WorkerLaunch launch, CoreLease lease) {
        this.launch = launch;
        this.lease = lease;
    }

    /**
     * Runs every planned check, each once; those whose first observation is not enough once more, alone.
     *
     * @param plans of one submission
     * @param seed of the generated inputs
     * @return a record for each plan, in their order
     * @throws IOException if no worker can be started
     */
    public List<RunRecord> run(List<RunPlan> plans, long seed) throws IOException, InterruptedException {
        Batch batch = new Batch(plans, seed);
        try (Workers workers = new Workers(launch, batch.frame, lease)) {
            batch.pass(workers, check -> !batch.multicore.get(check));
            batch.pass(workers, check -> batch.multicore.get(check));
            batch.confirm(workers);
        }
        return batch.records();
    }

    /** The checks of all plans, numbered as in the frame. */
    private final class Batch {
        private final List<RunPlan> plans;
        private final List<PlannedCheck> checks = new ArrayList<>();
        private final List<ExerciseId> exercises = new ArrayList<>();
        private final List<Boolean> multicore = new ArrayList<>();
        private final Map<Integer, Execution> first = new LinkedHashMap<>();
        private final Map<Integer, Execution> second = new HashMap<>();
        private final Frame frame;

        Batch(List<RunPlan> plans, long seed) {
            this.plans = plans;
            for (RunPlan plan : plans) {
                for (PlannedCheck check : plan.checks()) {
                    checks.add(check);
                    exercises.add(plan.exercise());
                    multicore.add(check.method().multicore() || needsMulticore(plan, check));
                }
            }
            byte[] nonce = new byte[NONCE_BYTES];
            nonces.nextBytes(nonce);
            this.frame = frame(HexFormat.of().formatHex(nonce), seed, checks);
        }

        void pass(Workers workers, Predicate<Integer> wanted) throws IOException, InterruptedException {
            for (int number = 0; number < checks.size(); number++) {
                if (wanted.test(number)) {
                    String missing = missingPrerequisite(number);
                    first.put(
                            number,
                            missing == null
                                    ? workers.execute(number, checks.get(number))
                                    : Execution.of(new Observation.NotRun(missing)));
                }
            }
        }

        void confirm(Workers workers) throws IOException, InterruptedException {
            for (Map.Entry<Integer, Execution> entry : first.entrySet()) {
                if (Confirmation.isNeededAfter(entry.getValue().observation())) {
                    second.put(entry.getKey(), workers.executeAlone(entry.getKey(), checks.get(entry.getKey())));
                }
            }
        }

        private @org.jspecify.annotations.Nullable String missingPrerequisite(int number) {
            for (String need : checks.get(number).needs()) {
                RunPlan plan = plan(exercises.get(number));
                if (plan.settled().containsKey(need)) {
                    return need;
                }
                for (Map.Entry<Integer, Execution> done : first.entrySet()) {
                    if (exercises.get(done.getKey()).equals(plan.exercise())
                            && checks.get(done.getKey()).id().equals(need)
                            && !Confirmation.passed(done.getValue().observation())) {
                        return need;
                    }
                }
            }
            return null;
        }

        private RunPlan plan(ExerciseId exercise) {
            return plans.stream()
                    .filter(plan -> plan.exercise().equals(exercise))
                    .findFirst()
                    .orElseThrow();
        }

        List<RunRecord> records() {
            List<RunRecord> records = new ArrayList<>();
            for (RunPlan plan : plans) {
                Map<String, CheckRun> runs = new HashMap<>();
                first.forEach((number, execution) -> {
                    if (exercises.get(number).equals(plan.exercise())) {
                        runs.put(checks.get(number).id(), checkRun(number, execution));
                    }
                });
                records.add(RunRecord.of(plan, runs));
            }
            return records;
        }

        private CheckRun checkRun(int number, Execution execution) {
            Execution again = second.get(number);
            String id = checks.get(number).id();
            return again == null
                    ? new CheckRun(id, List.of(execution.observation()), execution.cpuMillis(), execution.wallMillis())
                    : new CheckRun(
                            id,
                            List.of(execution.observation(), again.observation()),
                            again.cpuMillis(),
                            again.wallMillis());
        }
    }

    /** A check that needs one which has to have the machine to itself can only run after it. */
    private static boolean needsMulticore(RunPlan plan, PlannedCheck check) {
        return plan.checks().stream()
                .filter(other -> check.needs().contains(other.id()))
                .anyMatch(other -> other.method().multicore() || needsMulticore(plan, other));
    }

    private static Frame frame(String nonce, long seed, List<PlannedCheck> checks) {
        List<SortedMap<String, byte[]>> sets = new ArrayList<>();
        IdentityHashMap<ClassSet, Integer> numbers = new IdentityHashMap<>();
        List<FrameCheck> framed = new ArrayList<>();
        for (PlannedCheck check : checks) {
            framed.add(new FrameCheck(
                    check.method().className(),
                    check.method().methodName(),
                    number(check.checks(), numbers, sets),
                    number(check.subject(), numbers, sets),
                    number(check.reference(), numbers, sets)));
        }
        return new Frame(nonce, seed, sets, framed);
    }

    private static int number(
            ClassSet set, IdentityHashMap<ClassSet, Integer> numbers, List<SortedMap<String, byte[]>> sets) {
        return numbers.computeIfAbsent(set, added -> {
            sets.add(added.files());
            return sets.size() - 1;
        });
    }
}
