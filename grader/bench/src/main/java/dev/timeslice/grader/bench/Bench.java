package dev.timeslice.grader.bench;

import dev.timeslice.grader.bench.Contest.MavenRun;
import dev.timeslice.grader.bench.Contest.OurRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Grades the same submissions with Timeslice and with Maven, in turn, and compares what both cost.
 *
 * <p>A round is one batch of all students with Timeslice, started cold, and then Maven for some of the students; the
 * rounds together give each student to Maven once. So whatever else the machine does hits both alike.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures CPU seconds per submission.")
public final class Bench implements Callable<Integer> {
    @Option(names = "--home", required = true, description = "The repository, built.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path home;

    @Option(names = "--work", required = true, description = "A folder for all that is made; must not be there yet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path work;

    @Option(names = "--students", description = "Submissions in the batch; default ${DEFAULT-VALUE}.")
    private int students = 25;

    @Option(names = "--rounds", description = "Batches with Timeslice; default ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--jobs", description = "Submissions that Timeslice grades at once; default ${DEFAULT-VALUE}.")
    private int jobs = 1;

    @Option(names = "--box", description = "The workers' box; default ${DEFAULT-VALUE}, as Maven has none either.")
    private String box = "none";

    @Option(names = "--maven", description = "The Maven to compare with; default: the repository's wrapper.")
    private @Nullable String maven;

    @Option(names = "--ours-only", description = "Leaves Maven out.")
    private boolean oursOnly;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs the benchmark; exits with 0 if both sides agree on every right solution. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Bench()).setOut(out).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Repository repository = new Repository(home.toRealPath());
        Path folder = Files.createDirectories(work).toRealPath();
        List<Student> all = new Mix(repository).students(students);
        Path submissions = Files.createDirectory(folder.resolve("submissions"));
        for (Student student : all) {
            student.handIn(submissions);
        }
        String program = maven == null ? repository.home().resolve("mvnw").toString() : maven;
        Contest contest = new Contest(repository, folder, program, jobs, box);
        if (!oursOnly) {
            contest.prepareMaven(all.get(0));
        }
        List<OurRun> ours = new ArrayList<>();
        List<MavenRun> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            OurRun batch = contest.timeslice(submissions, "results-" + round);
            ours.add(batch);
            err.printf(
                    "round %d: timeslice %.2f CPU s%n", round, batch.measured().cpuSeconds());
            for (int number = round; number < all.size() && !oursOnly; number += rounds) {
                MavenRun run = contest.maven(all.get(number));
                theirs.add(run);
                err.printf("round %d: maven %.2f CPU s%n", round, run.measured().cpuSeconds());
            }
        }
        Report report = new Report(Machine.here(), all, ours, theirs);
        Files.writeString(folder.resolve("runs.csv"), report.csv());
        spec.commandLine().getOut().print(report.markdown());
        spec.commandLine().getOut().flush();
        return report.disagreements().isEmpty() ? 0 : 1;
    }
}
