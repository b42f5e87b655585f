package dev.timeslice.grader.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Lets either side grade. */
final class Contest {
    /** The seed that checks have where nobody installs one, as in the Maven project. */
    private static final String SEED = "1";

    private static final Map<String, String> OUR_ROLES = Map.of(
            "judge", "dev.timeslice.grader.cli.Main",
            "compiler", "CompilerMain",
            "workers", "dev.timeslice.grader.worker.Main");
    private static final Map<String, String> MAVEN_ROLES =
            Map.of("maven", "plexus.classworlds", "surefire", "surefirebooter");

    private final Repository repository;
    private final Path folder;
    private final String maven;
    private final int jobs;
    private final String box;

    Contest(Repository repository, Path folder, String maven, int jobs, String box) {
        this.repository = repository;
        this.folder = folder;
        this.maven = maven;
        this.jobs = jobs;
        this.box = box;
    }

    /** A batch with Timeslice, and what it came to. */
    record OurRun(Measured measured, SortedMap<String, Counts> counts) {}

    /** One submission with Maven, and what it came to. */
    record MavenRun(Student student, Measured measured, Counts counts) {}

    OurRun timeslice(Path submissions, String name) throws IOException, InterruptedException {
        Path results = folder.resolve(name);
        List<String> command = List.of(
                repository.home().resolve("timeslice").toString(),
                "grade",
                submissions.toString(),
                "--out",
                results.toString(),
                "--seed",
                SEED,
                "--jobs",
                Integer.toString(jobs),
                "--box",
                box,
                "--exercise",
                Repository.EXERCISES.get(0).id(),
                "--exercise",
                Repository.EXERCISES.get(1).id(),
                "--exercise",
                Repository.EXERCISES.get(2).id());
        Path log = folder.resolve(name + ".log");
        Measured measured = Measured.run(command, folder, OUR_ROLES, log);
        if (measured.exit() != 0) {
            throw new IOException("timeslice ended with " + measured.exit() + "; see " + log);
        }
        return new OurRun(measured, Counts.ofTimeslice(results, repository.predictions()));
    }

    /** Has Maven fetch all that it needs; not measured. */
    void prepareMaven(Student student) throws IOException, InterruptedException {
        Path project = folder.resolve("maven-first");
        new MavenProject(repository).write(student, project);
        Path log = folder.resolve("maven-first.log");
        Measured measured = Measured.run(List.of(maven, "-q", "-B", "test"), project, MAVEN_ROLES, log);
        if (measured.exit() != 0) {
            throw new IOException("Maven does not pass a right solution; see " + log);
        }
    }

    MavenRun maven(Student student) throws IOException, InterruptedException {
        Path project = folder.resolve("maven-" + student.id());
        new MavenProject(repository).write(student, project);
        Measured measured = Measured.run(
                List.of(maven, "-o", "-q", "test"), project, MAVEN_ROLES, folder.resolve(student.id() + ".log"));
        Counts counts = Counts.ofSurefire(project);
        if (counts.checks() == 0) {
            throw new IOException("Maven ran no check of " + student.id() + "; see its log in " + folder);
        }
        return new MavenRun(student, measured, counts);
    }
}
