package dev.timeslice.grader.engine.course;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings the parts of one exercise into memory and makes sure that they belong together. */
final class ExerciseLoader {
    private final CourseFiles files;

    ExerciseLoader(CourseFiles files) {
        this.files = files;
    }

    /**
     * @throws BadCourse if a part is missing, or rubric and checks do not agree
     */
    Exercise load(RubricFile file) {
        Rubric rubric = file.rubric();
        ExerciseId id = rubric.exercise();
        ClassSet stub = files.classes(stubFolder(id), rubric.packageName());
        require(stub, rubric, stubFolder(id));
        ClassSet reference = ClassSet.EMPTY;
        if (files.hasSolutions()) {
            Problems problems = new Problems(file.file());
            PredictionReader.requireSolutions(file, problems);
            problems.throwIfAny();
            reference = files.classes(referenceFolder(id), rubric.packageName());
            require(reference, rubric, referenceFolder(id));
        }
        ClassSet publicChecks =
                files.classes("exercises/" + id.unit() + "/target/test-classes", checkPackage("publicchecks", rubric));
        ClassSet hiddenChecks = files.hasHiddenChecks()
                ? files.classes("grader/checks/target/classes", checkPackage("hiddenchecks", rubric))
                : ClassSet.EMPTY;

        CheckAgreement agreement = new CheckAgreement(file);
        agreement.found(CheckScan.of(publicChecks), Visibility.PUBLIC);
        agreement.found(CheckScan.of(hiddenChecks), Visibility.HIDDEN);
        agreement.verify();
        return new Exercise(
                rubric,
                stub,
                reference,
                publicChecks.overlaidBy(hiddenChecks),
                agreement.methods(),
                agreement.structures(),
                AllowListReader.read(allowLists(file, "allow", rubric.allow())),
                AllowListReader.read(allowLists(file)));
    }

    static String stubFolder(ExerciseId id) {
        return "exercises/" + id.unit() + "/target/classes";
    }

    static String referenceFolder(ExerciseId id) {
        return "solutions/" + id.unit() + "/target/classes";
    }

    private static String checkPackage(String kind, Rubric rubric) {
        return rubric.packageName().replaceFirst("^dev\\.timeslice\\.", "dev.timeslice." + kind + ".");
    }

    private static void require(ClassSet classes, Rubric rubric, String folder) {
        for (String name : rubric.classes()) {
            requireClass(classes, rubric, name, folder);
        }
        for (String name : rubric.given()) {
            requireClass(classes, rubric, name, folder);
        }
    }

    private static void requireClass(ClassSet classes, Rubric rubric, String name, String folder) {
        if (!classes.files().containsKey(rubric.packageName() + "." + name)) {
            List<String> known = classes.files().keySet().stream()
                    .map(found -> found.substring(rubric.packageName().length() + 1))
                    .toList();
            throw new BadCourse(folder + ": expected the class " + rubric.packageName() + "." + name
                    + ", which the rubric names, found " + (known.isEmpty() ? "none of that package" : known)
                    + Closest.hint(name, known) + "; if it was not built: " + CourseFiles.BUILD);
        }
    }

    /** The files of all of the rubric's allow-lists. */
    Map<Path, String> allowLists(RubricFile file) {
        Map<Path, String> lists =
                new LinkedHashMap<>(allowLists(file, "allow", file.rubric().allow()));
        lists.putAll(allowLists(file, "allow_in_box", file.rubric().allowInBox()));
        return lists;
    }

    private Map<Path, String> allowLists(RubricFile file, String key, List<String> names) {
        Map<Path, String> lists = new LinkedHashMap<>();
        SortedMap<String, Path> known = new TreeMap<>();
        for (Path path : files.in(files.at("rubric/allow"), false)) {
            known.put(CourseFiles.name(path).replaceFirst("\\.txt$", ""), path);
        }
        for (String name : names) {
            Path path = known.get(name);
            if (path == null) {
                throw new BadCourse(file.file() + ":" + file.document().line("/" + key + "/" + names.indexOf(name))
                        + ": " + key + ": expected one of the lists in rubric/allow " + known.keySet() + ", found "
                        + name + Closest.hint(name, known.keySet()));
            }
            lists.put(path, files.shown(path));
        }
        return lists;
    }
}
