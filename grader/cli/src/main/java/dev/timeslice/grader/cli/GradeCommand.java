package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.grade.Batch;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.grader.engine.intake.HandInPlace;
import dev.timeslice.grader.engine.intake.Intake;
import dev.timeslice.grader.engine.intake.IntakeResult;
import dev.timeslice.grader.engine.intake.Roster;
import dev.timeslice.grader.engine.intake.SubmissionsFolder;
import dev.timeslice.grader.engine.score.Overrides;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.grader.engine.store.ResultStore;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a folder of submissions. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = {
            "Grades a folder of submissions: a folder or a zip for each student.",
            "Goes on where an interrupted run stopped, and grades only what has changed."
        })
final class GradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBMISSIONS", description = "A folder of folders or zips, one for each student.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path submissions;

    @Option(names = "--out", required = true, paramLabel = "RESULTS", description = "Where scores and feedback go.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Mixin
    private Exercises exercises = new Exercises();

    @Mixin
    private BoxOption box = new BoxOption();

    @Mixin
    private Language language = new Language();

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions graded at once; default: one a processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--roster", paramLabel = "FILE", description = "CSV with the column student, and folder.")
    private @Nullable Path roster;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "CSV of people's decisions: student,check,points,reason; a check is unit/exercise#criterion.")
    private @Nullable Path overrides;

    @Mixin
    private FailUnder failUnder = new FailUnder();

    @Option(names = "--force", description = "Grade anew what has not changed.")
    private boolean force;

    @Option(
            names = "--trust-submissions",
            description = {
                "Run programs of submissions, which may start processes, as ordinary processes where there is no box;",
                "default: what needs them is reported as not gradable here, and costs nothing."
            })
    private boolean trustSubmissions;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the generated inputs.")
    private long seed = Batch.Settings.DEFAULT_SEED;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        if (jobs < 1) {
            throw new BadInput("--jobs: expected 1 or more, found " + jobs);
        }
        failUnder.validate();
        if (real(out).startsWith(real(submissions))) {
            throw new BadInput("--out: expected a folder outside " + submissions
                    + ", where it would be taken for a submission, found " + out);
        }
        Locale locale = language.locale();
        Course course = CourseRoot.open();
        List<ExerciseId> chosen = exercises.of(course);
        SubmissionsFolder folder = SubmissionsFolder.list(
                submissions, roster == null ? Roster.NONE : Roster.read(roster), course.exercises());
        List<Rubric> rubrics = course.exercises().stream().map(course::rubric).toList();
        Overrides decisions = overrides == null ? Overrides.NONE : Overrides.read(overrides, rubrics);
        folder.notes().forEach(print::println);
        if (folder.places().isEmpty()) {
            throw new BadInput(submissions + ": expected a folder or a zip for each student, found none");
        }
        List<String> students =
                folder.places().stream().map(HandInPlace::student).toList();
        decisions
                .strangers(students)
                .forEach(student -> print.println(overrides + ": decides about " + student
                        + ", who is not among the submissions; those rows change nothing"));
        decisions
                .checksOutside(chosen)
                .forEach(check -> print.println(overrides + ": decides about " + check
                        + ", whose exercise is not graded now; those rows change nothing"));
        Intake intake = new Intake(rubrics);
        ResultStore store = ResultStore.open(
                out, String.join(" ", chosen.stream().map(ExerciseId::toString).toList()));
        List<Supplier<IntakeResult>> places = new ArrayList<>();
        folder.places().forEach(place -> places.add(() -> intake.read(place)));
        try (Toolchain toolchain = Toolchain.prepare(Toolchain.userCache(), box.boxing(), trustSubmissions);
                ProgressDisplay progress = ProgressDisplay.on(print)) {
            Batch batch = new Batch(course, chosen, toolchain, store, new Batch.Settings(jobs, seed, force));
            return finish(print, batch.grade(places, decisions, progress), locale);
        }
    }

    /** Where a path leads, links followed as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }

    private int finish(PrintWriter print, List<ScoreSheet> sheets, Locale locale) throws IOException {
        Reports.Outcome outcome = Reports.write(sheets, out, locale);
        outcome.stale().forEach(file -> print.println(file + ": of a student who is not among the submissions"));
        long persons = sheets.stream().filter(ScoreSheet::needsPerson).count();
        print.println(sheets.size() + " submissions graded; see " + out.resolve("scores.csv") + ", "
                + out.resolve("summary.md") + " and " + out.resolve("feedback"));
        List<String> under = sheets.stream()
                .filter(sheet -> failUnder.isMissedBy(sheet.percent()))
                .map(ScoreSheet::student)
                .toList();
        if (!under.isEmpty()) {
            print.println("fewer than " + failUnder.percent() + " percent: " + String.join(", ", under));
        }
        if (persons > 0) {
            print.println(persons + " of them need a person: see the column needs_person, and --overrides");
            return ExitCode.NEEDS_PERSON;
        }
        return under.isEmpty() ? ExitCode.DONE : ExitCode.NOT_MET;
    }
}
