package dev.timeslice.grader.bench;

import dev.timeslice.grader.bench.Repository.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what an instructor without Timeslice would have: a Maven project with a submission and all checks. */
final class MavenProject {
    private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z.-]+)@");

    private final Repository repository;

    MavenProject(Repository repository) {
        this.repository = repository;
    }

    /** Writes the student's sources, the sources of all public and hidden checks, and a pom that runs them. */
    void write(Student student, Path project) throws IOException {
        Path main = project.resolve("src/main/java/dev/timeslice");
        Path tests = project.resolve("src/test/java/dev/timeslice");
        student.handIn(project.resolve("handed-in"));
        Files.createDirectories(main.getParent());
        Files.move(project.resolve("handed-in/" + student.id() + "/src/main/java/dev/timeslice"), main);
        for (Unit unit : Repository.EXERCISES) {
            copy(repository.publicChecks(unit), tests.resolve("publicchecks/" + unit.path()));
            copy(repository.hiddenChecks(unit), tests.resolve("hiddenchecks/" + unit.path()));
        }
        Path structure = Files.createDirectories(tests.resolve("structurechecks"));
        Files.writeString(structure.resolve("StructureTest.java"), resource("StructureTest.java.txt"));
        Files.writeString(project.resolve("pom.xml"), pom());
        // Else Maven would take the settings of a repository that this folder happens to lie in.
        Files.createDirectories(project.resolve(".mvn"));
    }

    private String pom() throws IOException {
        String parent = Files.readString(repository.home().resolve("pom.xml"));
        return PLACEHOLDER.matcher(resource("pom.xml.txt")).replaceAll(name -> value(name.group(1), parent));
    }

    private String value(String name, String parent) {
        if (name.equals("home")) {
            return Matcher.quoteReplacement(repository.home().toString());
        }
        Matcher found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(parent);
        if (!found.find()) {
            throw new IllegalStateException("expected the property " + name + " in pom.xml, found none");
        }
        return Matcher.quoteReplacement(found.group(1));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MavenProject.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
