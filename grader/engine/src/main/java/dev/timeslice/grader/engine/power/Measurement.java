package dev.timeslice.grader.engine.power;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.grade.Batch;
import dev.timeslice.grader.engine.grade.Pipeline;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.grader.engine.judge.Evidence;
import dev.timeslice.grader.engine.judge.StructureRules;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.grader.engine.run.CheckRun;
import dev.timeslice.grader.engine.run.PassedBefore;
import dev.timeslice.grader.engine.run.Repetition;
import dev.timeslice.grader.engine.run.Runner;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs each check of an exercise many times on each right and wrong solution and counts what it says.
 *
 * <p>The runs are those of grading, but in workers that stay warm from one to the next. Each has a seed of its own and
 * fresh loaders. They go round: one run of each check on each solution under each load, and again, until all have as many
 * as are asked for. Each is added to the table at once, so that a sitting can be stopped at any time, goes on where it was,
 * and leaves an even table.
 */
public final class Measurement {
    private final Course course;
    private final Toolchain toolchain;
    private final Settings settings;
    private final Path cache;

    /**
     * How much is measured.
     *
     * @param runs 1 or more: of each check on each wrong variant, and of each check on all right solutions together; half
     *     of them under each of two loads
     * @param groups at least one
     * @param loads at least one
     * @param tables the folder of the tables
     */
    public record Settings(int runs, Set<Group> groups, List<Load> loads, Path tables) {
        public Settings {
            groups = Set.copyOf(groups);
            loads = List.copyOf(loads);
            if (runs < 1) {
                throw new IllegalArgumentException("runs: expected 1 or more, found " + runs);
            }
        }
    }

    /** Hears of a measurement as it goes on. */
    public interface Listener {
        /** Before the first run. */
        void begins(ExerciseId exercise, Machine machine, int targets);

        /** A verdict that should not be, or none. */
        void wondersAt(String solution, Load load, Verdict verdict);

        /**
         * A round is over.
         *
         * @param round from 1
         * @param rounds how many there are
         * @param runs in this sitting so far
         */
        void hasDone(long round, long rounds, long runs);
    }

    /**
     * @param cache the user's cache of Timeslice, where those who write to the same table wait for each other
     */
    public Measurement(Course course, Toolchain toolchain, Path cache, Settings settings) {
        this.course = course;
        this.toolchain = toolchain;
        this.cache = cache;
        this.settings = settings;
    }

    /** Whether some check of the exercise runs threads on several cores, or real processes where that can be had. */
    public boolean isAbout(Exercise exercise) {
        boolean processes = toolchain.blackBox().isPresent();
        return exercise.methods().values().stream()
                .anyMatch(method -> method.multicore() || (processes && method.blackBox()));
    }

    /**
     * Measures one exercise.
     *
     * @return what is known now, earlier sittings with the same code on such a machine included
     * @throws IOException if no worker can be started, or the table cannot be written
     */
    public List<Measured> run(ExerciseId id, Listener listener) throws IOException, InterruptedException {
        Exercise exercise = course.exercise(id);
        List<Target> targets;
        try (Pipeline pipeline = new Pipeline(toolchain, new StructureRules(toolchain.scratch()))) {
            targets = new Lineup(course, exercise, new Fingerprints(GivenClasses.read()))
                    .targets(pipeline, settings.groups());
        }
        Machine machine = Machine.here();
        String name = id.unit() + "-" + id.name();
        Files.createDirectories(settings.tables());
        PowerTable table =
                PowerTable.open(settings.tables().resolve(name + ".csv"), cache.resolve("power-" + name + ".lock"));
        listener.begins(id, machine, targets.size());
        Runner runner = new Runner(toolchain.worker(), toolchain.lease(), toolchain.blackBox(), PassedBefore.NOTHING);
        try (Repetition repetition =
                runner.repeat(targets.stream().map(Target::check).toList())) {
            new Sitting(targets, settings, machine, table, repetition, listener).run();
        }
        List<Measured> known = new ArrayList<>();
        for (Target target : targets) {
            for (Load load : settings.loads()) {
                known.add(new Measured(
                        target.check().id(),
                        target.solution(),
                        target.group(),
                        target.expected(),
                        load,
                        table.of(Row.of(target, load, machine))));
            }
        }
        return known;
    }

    /** The runs of one measurement. */
    private record Sitting(
            List<Target> targets,
            Settings settings,
            Machine machine,
            PowerTable table,
            Repetition repetition,
            Listener listener) {

        void run() throws IOException, InterruptedException {
            long rounds = targets.stream().mapToLong(this::goal).max().orElse(0);
            long runs = 0;
            for (long round = 1; round <= rounds; round++) {
                long before = runs;
                for (Load load : settings.loads()) {
                    runs += round(round, load);
                }
                if (runs > before) {
                    listener.hasDone(round, rounds, runs);
                }
            }
        }

        /** How many runs a target is to have under each load. */
        private long goal(Target target) {
            long rows = settings.loads().size();
            if (target.group() == Group.RIGHT) {
                rows *= targets.stream()
                        .filter(other -> other.group() == Group.RIGHT)
                        .map(Target::solution)
                        .distinct()
                        .count();
            }
            return (settings.runs() + rows - 1) / rows;
        }

        private long round(long round, Load load) throws IOException, InterruptedException {
            long runs = 0;
            Load.Running running = load.begin();
            try {
                for (int number = 0; number < targets.size(); number++) {
                    Target target = targets.get(number);
                    Row row = Row.of(target, load, machine);
                    if (table.of(row).runs() < Math.min(round, goal(target))) {
                        run(number, target, row, load);
                        runs++;
                    }
                }
            } finally {
                running.close();
            }
            return runs;
        }

        private void run(int number, Target target, Row row, Load load) throws IOException, InterruptedException {
            CheckRun run = repetition.run(number, seed(table.of(row).runs(), load));
            Verdict verdict = Evidence.verdict(run);
            table.add(row, Tally.of(verdict.kind(), run.cpuMillis()));
            boolean accuses =
                    target.expected() == Expected.PASS && verdict.kind().blamesStudent();
            boolean misses = target.expected() == Expected.MUST && verdict.kind() == VerdictKind.PASSED;
            if (accuses || misses || verdict.kind() == VerdictKind.GRADER_FAULT) {
                listener.wondersAt(target.solution(), load, verdict);
            }
        }

        /** The first is the one that students are graded with; no two runs of a target have the same. */
        private static long seed(long index, Load load) {
            return Batch.Settings.DEFAULT_SEED + 2 * index + (load == Load.NONE ? 0 : 1);
        }
    }
}
