package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.compile.InMemoryJavac;
import dev.timeslice.grader.engine.course.AllowList;
import dev.timeslice.grader.engine.course.ClassSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small submission, compiled and held against the lists that exercises really use. */
final class Verified {
    static final String PACKAGE = "dev.timeslice.scheduler.sample";
    static final AllowList SEQUENTIAL = lists("java-core", "java-collections");

    private final ClassSet classes;
    private final Verification verification;

    private Verified(ClassSet classes, AllowList allowList) {
        this.classes = classes;
        this.verification = new Verifier().verify(PACKAGE, classes, ClassSet.EMPTY, allowList);
    }

    /** The members of a class {@code A}, in the file A.java, that start in line 3. */
    static Verified membersOfA(String members) {
        return of("A.java", "package " + PACKAGE + ";\nclass A {\n" + members + "\n}\n");
    }

    static Verified of(String file, String text) {
        return of(file, text, SEQUENTIAL);
    }

    static Verified of(String file, String text, AllowList allowList) {
        return new Verified(InMemoryJavac.compile(Map.of(file, text)), allowList);
    }

    ClassSet before() {
        return classes;
    }

    Verification verification() {
        return verification;
    }

    VerifiedSubmission submission() {
        if (verification instanceof VerifiedSubmission submission) {
            return submission;
        }
        throw new AssertionError("rejected: " + verification);
    }

    /** The English sentences of all findings, disarmed methods first. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        submission()
                .disarmed()
                .forEach(finding -> sentences.add(finding.sentence().en()));
        submission()
                .refused()
                .values()
                .forEach(findings -> findings.forEach(
                        finding -> sentences.add(finding.sentence().en())));
        return sentences;
    }

    /** A list together with more entries, for exercises that have more. */
    static AllowList with(AllowList list, Map<String, Set<String>> more) {
        Map<String, Set<String>> members = new HashMap<>(list.members());
        members.putAll(more);
        return new AllowList(members);
    }

    static AllowList lists(String... names) {
        Map<String, Set<String>> members = new HashMap<>();
        for (String name : names) {
            Path file = Path.of(System.getProperty("timeslice.home"), "rubric", "allow", name + ".txt");
            try {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        List<String> words = List.of(line.split(" "));
                        members.computeIfAbsent(words.get(0), key -> new HashSet<>())
                                .addAll(words.subList(1, words.size()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new AllowList(members);
    }
}
