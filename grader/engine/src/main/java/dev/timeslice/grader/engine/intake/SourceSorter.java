package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.testkit.Message;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives each Java file to the exercise that it belongs to: by its package, else by the name of a required class, so
 * that a wrong package is reported where the student looks for it. Answer files follow.
 */
final class SourceSorter {
    /** Says nothing about an exercise and is part of no grade. */
    private static final Set<String> DECLARATIONS = Set.of("package-info.java", "module-info.java");
    /** The students' own copies of the public checks; the grader uses its own. */
    private static final String PUBLIC_CHECKS = "dev.timeslice.publicchecks.";

    private final Map<String, Rubric> byPackage = new HashMap<>();
    private final Map<String, List<Rubric>> byRequiredFile = new HashMap<>();
    private final Collection<Rubric> rubrics;
    private final Limits limits;

    SourceSorter(Collection<Rubric> rubrics, Limits limits) {
        this.rubrics = List.copyOf(rubrics);
        this.limits = limits;
        for (Rubric rubric : rubrics) {
            byPackage.put(rubric.packageName(), rubric);
            for (String name : rubric.classes()) {
                byRequiredFile
                        .computeIfAbsent(name + ".java", key -> new ArrayList<>())
                        .add(rubric);
            }
        }
    }

    /** The submission that {@code handedIn} is. */
    Submission sort(String student, HandedIn handedIn) {
        Map<ExerciseId, ExerciseDesk> desks = new HashMap<>();
        Map<String, Set<ExerciseId>> folders = new HashMap<>();
        List<String> strangers = new ArrayList<>();
        for (HandedInFile file : handedIn.javaFiles()) {
            String name = Normalizer.normalize(file.name(), Normalizer.Form.NFC);
            // Whatever the encoding, a package of ours is in ASCII; NULs are the halves of UTF-16.
            String ascii = new String(file.bytes(), StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "");
            String packageName = PackageDeclaration.of(ascii);
            if (DECLARATIONS.contains(name) || packageName.startsWith(PUBLIC_CHECKS)) {
                continue;
            }
            Optional<Rubric> rubric = exerciseOf(name, packageName);
            if (rubric.isPresent()) {
                desks.computeIfAbsent(rubric.get().exercise(), key -> new ExerciseDesk(rubric.get(), limits))
                        .add(name, file);
                folders.computeIfAbsent(file.folder(), key -> new TreeSet<>())
                        .add(rubric.get().exercise());
            } else {
                strangers.add(file.path());
            }
        }
        List<Message> notes = new ArrayList<>(handedIn.notes());
        Message stray = HandedIn.listing("intake.no-exercise", strangers);
        if (stray != null) {
            notes.add(stray);
        }
        SortedMap<ExerciseId, ExerciseSources> exercises = new TreeMap<>();
        desks.forEach((id, desk) -> exercises.put(id, desk.sources()));
        AnswerFiles answers = new AnswerFiles(rubrics);
        handedIn.answerFiles().forEach(file -> answers.add(file, folders.getOrDefault(file.folder(), Set.of())));
        answers.addTo(exercises, notes);
        return new Submission(student, exercises, notes);
    }

    private Optional<Rubric> exerciseOf(String name, String packageName) {
        Rubric rubric = byPackage.get(packageName);
        if (rubric != null) {
            return Optional.of(rubric);
        }
        List<Rubric> requiring = byRequiredFile.getOrDefault(name, List.of());
        return requiring.size() == 1 ? Optional.of(requiring.get(0)) : Optional.empty();
    }
}
