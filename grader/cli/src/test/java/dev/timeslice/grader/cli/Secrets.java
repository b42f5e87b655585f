package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.course.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * All that a student must not find: hidden checks and what their criteria say, why the answer to a hidden prediction is what
 * it is, reference parts, variants.
 *
 * <p>Ids are searched for byte by byte in every file and in every entry of every jar; titles and hints in the jars, since
 * the pages and sources that students read may well demand in the same words what a hidden check looks at. A criterion
 * that uses the words of a public one gives nothing away by them.
 */
final class Secrets {
    /** A class or a package of hidden checks; the bare word is the name of a place that our own code knows. */
    private static final Pattern HIDDEN_CODE = Pattern.compile("hiddenchecks[./][a-z]+");

    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile("hiddenchecks|solutions/|variants/|expect\\.|grader/checks|StructureRules\\.class$");
    /** The judge's part that runs structural rules, not a rule. */
    private static final String JUDGES_OWN = "dev/timeslice/grader/engine/judge/StructureRules.class";

    private static final String IN_JAR = "!/";

    private final Set<String> ids;
    private final Set<String> sentences;
    private final List<byte[]> referenceClasses;

    private Secrets(Set<String> ids, Set<String> sentences, List<byte[]> referenceClasses) {
        this.ids = ids;
        this.sentences = sentences;
        this.referenceClasses = referenceClasses;
    }

    static Secrets of(Path home) throws IOException {
        Set<String> ids = new TreeSet<>();
        Set<String> sentences = new TreeSet<>();
        Set<String> open = new HashSet<>();
        Course course = Course.open(home);
        for (ExerciseId exercise : course.exercises()) {
            Rubric rubric = course.rubric(exercise);
            for (Criterion criterion : rubric.criteria()) {
                boolean hidden = criterion.visibility() == Visibility.HIDDEN;
                (hidden ? ids : open).add(criterion.id());
                (hidden ? sentences : open)
                        .addAll(List.of(
                                criterion.title().en(),
                                criterion.title().ko(),
                                criterion.hint().en(),
                                criterion.hint().ko()));
            }
            for (Prediction prediction : rubric.predictions()) {
                boolean hidden = prediction.criterion().visibility() == Visibility.HIDDEN;
                open.addAll(asked(prediction.criterion()));
                prediction
                        .solution()
                        .ifPresent(solution -> (hidden ? sentences : open)
                                .addAll(List.of(
                                        solution.because().en(),
                                        solution.because().ko())));
            }
        }
        ids.removeAll(open);
        sentences.removeAll(open);
        return new Secrets(ids, sentences, referenceClasses(home));
    }

    /** What students read of every prediction: a question is no secret, its answer is. */
    private static List<String> asked(Criterion criterion) {
        return List.of(
                criterion.id(),
                criterion.title().en(),
                criterion.title().ko(),
                criterion.hint().en(),
                criterion.hint().ko());
    }

    /** Those that differ from the stubs'; classes that are given are the same on both sides. */
    private static List<byte[]> referenceClasses(Path home) throws IOException {
        List<byte[]> classes = new ArrayList<>();
        Path solutions = home.resolve("solutions");
        try (Stream<Path> files = Files.walk(solutions)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .toList()) {
                byte[] reference = Files.readAllBytes(file);
                Path stub = home.resolve("exercises").resolve(solutions.relativize(file));
                if (!Files.exists(stub) || !Arrays.equals(Files.readAllBytes(stub), reference)) {
                    classes.add(reference);
                }
            }
        }
        return classes;
    }

    /** What was found and where, in sentences. */
    List<String> foundIn(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] content = Files.readAllBytes(file);
                search(name, content, found);
                if (name.endsWith(".jar")) {
                    searchJar(name, content, found);
                }
            }
        }
        return found;
    }

    private void searchJar(String jar, byte[] content, List<String> found) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                search(jar + IN_JAR + entry.getName(), entries.readAllBytes(), found);
            }
        }
    }

    private void search(String name, byte[] content, List<String> found) {
        if (FORBIDDEN_NAME.matcher(name).find() && !name.endsWith(JUDGES_OWN)) {
            found.add(name + " has a forbidden name");
        }
        // One character a byte, so that class files can be searched like texts.
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        if (HIDDEN_CODE.matcher(bytes).find()) {
            found.add(name + " names hidden checks");
        }
        for (String id : ids) {
            if (holdsWord(bytes, id)) {
                found.add(name + " holds the id " + id);
            }
        }
        for (String sentence : name.contains(IN_JAR) ? sentences : Set.<String>of()) {
            if (bytes.contains(asBytes(sentence))) {
                found.add(name + " says: " + sentence);
            }
        }
        if (referenceClasses.stream().anyMatch(reference -> Arrays.equals(reference, content))) {
            found.add(name + " is a class of the reference");
        }
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Whether the id stands there whole: it may be a part of a longer one that is public. */
    private static boolean holdsWord(String text, String id) {
        for (int at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
            boolean begins = at == 0 || !isPartOfId(text.charAt(at - 1));
            int end = at + id.length();
            if (begins && (end == text.length() || !isPartOfId(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfId(char c) {
        return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
