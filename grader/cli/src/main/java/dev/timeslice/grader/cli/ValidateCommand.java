package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.engine.validate.Row;
import dev.timeslice.grader.engine.validate.Validation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the grading itself on solutions that are known to be right or wrong. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Proves the grading itself: grades the stubs, all right and all wrong solutions,",
            "and compares what each loses with what it should lose."
        })
final class ValidateCommand implements Callable<Integer> {
    /** A solution that does not compile misses everything; the first few say why. */
    private static final int MISSES_SHOWN = 4;

    @Mixin
    private Exercises exercises = new Exercises();

    @Mixin
    private BoxOption box = new BoxOption();

    @Option(names = "--jobs", paramLabel = "N", description = "Solutions graded at once; default: one a processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        if (jobs < 1) {
            throw new BadInput("--jobs: expected 1 or more, found " + jobs);
        }
        Course course = CourseRoot.open();
        if (course.isHandout()) {
            throw new BadInput("expected the instructor's repository, with solutions; found a hand-out");
        }
        // The solutions are the course's own.
        try (Toolchain toolchain = Toolchain.prepare(Toolchain.userCache(), box.boxing(), true)) {
            List<Row> rows = new Validation(course, toolchain, jobs).run(exercises.of(course), row -> show(print, row));
            long misses = rows.stream().filter(row -> !row.holds()).count();
            print.println(rows.size() - misses + " passed, " + misses + " failed");
            skipped(rows).forEach(line -> print.println("skipped: " + line));
            return misses == 0 ? ExitCode.DONE : ExitCode.NOT_MET;
        }
    }

    /** What could not be tried on this machine, a line for each reason in each exercise. */
    private static SortedSet<String> skipped(List<Row> rows) {
        SortedMap<String, SortedSet<String>> criteria = new TreeMap<>();
        for (Row row : rows) {
            row.skipped()
                    .forEach((criterion, reason) -> criteria.computeIfAbsent(
                                    row.exercise() + " on this machine: " + reason, key -> new TreeSet<>())
                            .add(criterion));
        }
        return criteria.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void show(PrintWriter print, Row row) {
        print.println(String.format(
                Locale.ROOT,
                "%-4s %-24s %-44s %s",
                row.holds() ? "ok" : "MISS",
                row.exercise(),
                row.subject(),
                row.failed().isEmpty() ? "" : "loses " + String.join(", ", row.failed())));
        row.misses().stream()
                .limit(MISSES_SHOWN)
                .forEach(miss -> print.println("     " + miss.replace("\n", "\n       ")));
        if (row.misses().size() > MISSES_SHOWN) {
            print.println("     and " + (row.misses().size() - MISSES_SHOWN) + " more");
        }
        print.flush();
    }
}
