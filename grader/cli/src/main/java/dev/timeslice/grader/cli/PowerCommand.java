package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.grader.engine.power.Group;
import dev.timeslice.grader.engine.power.Load;
import dev.timeslice.grader.engine.power.Measured;
import dev.timeslice.grader.engine.power.Measurement;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how often checks accuse right solutions and catch wrong ones. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how often each check accuses a right solution and catches a wrong one, and adds the figures to a",
            "table. Can be stopped at any time and goes on where it was; other code or another machine starts new rows.",
            "Without --exercise: all exercises with checks on several cores or of real processes; the latter need a box."
        })
final class PowerCommand implements Callable<Integer> {
    private static final String TABLES = "grader/bench/power";

    /** Which load. */
    enum Loads {
        NONE,
        SPIN,
        BOTH;

        private List<Load> loads() {
            return switch (this) {
                case NONE -> List.of(Load.NONE);
                case SPIN -> List.of(Load.SPINNING);
                case BOTH -> List.of(Load.NONE, Load.SPINNING);
            };
        }
    }

    @Mixin
    private Exercises exercises = new Exercises();

    @Mixin
    private BoxOption box = new BoxOption();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = {
                "So many runs of each check on all right solutions together, and of each check on each wrong one, with",
                "those that earlier sittings have counted. Default: ${DEFAULT-VALUE}."
            })
    private int runs = 300;

    @Option(
            names = "--only",
            paramLabel = "GROUP",
            description = {
                "right: right solutions; wrong: wrong ones, by the checks that they must or may fail;",
                "others: wrong ones, by the checks that they must pass. May be repeated. Default: all three."
            })
    private List<Group> only = List.of();

    @Option(
            names = "--load",
            paramLabel = "LOAD",
            description = {
                "spin: a thread spins on each processor all the time; none: we add no load, whatever others do;",
                "both (default): half of the runs each."
            })
    private Loads load = Loads.BOTH;

    @Option(names = "--tables", paramLabel = "DIR", description = "Where the tables are; default: " + TABLES + ".")
    private @Nullable Path tables;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        if (runs < 1) {
            throw new BadInput("--runs: expected 1 or more, found " + runs);
        }
        Course course = CourseRoot.open();
        if (course.isHandout()) {
            throw new BadInput("expected the instructor's repository, with solutions; found a hand-out");
        }
        Set<Group> groups = only.isEmpty() ? EnumSet.allOf(Group.class) : EnumSet.copyOf(only);
        Path folder = tables == null ? CourseRoot.home().resolve(TABLES) : tables;
        Path cache = Toolchain.userCache();
        boolean right = true;
        try (Toolchain toolchain = Toolchain.prepare(cache, box.boxing())) {
            Measurement measurement = new Measurement(
                    course, toolchain, cache, new Measurement.Settings(runs, groups, load.loads(), folder));
            for (ExerciseId id : measured(course, measurement)) {
                PowerReport report = new PowerReport(print);
                List<Measured> known = measurement.run(id, report);
                report.summary(known);
                right &= known.stream().noneMatch(Measured::isWrong);
            }
        }
        return right ? ExitCode.DONE : ExitCode.NOT_MET;
    }

    /** Those that are named, or all with checks on several cores or of real processes. */
    private List<ExerciseId> measured(Course course, Measurement measurement) {
        List<ExerciseId> ids = new ArrayList<>(exercises.of(course));
        if (!exercises.areNamed()) {
            ids.removeIf(id -> !measurement.isAbout(course.exercise(id)));
        }
        return ids;
    }
}
