package dev.timeslice.grader.engine.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All exercises under one root: the repository with the instructor, a hand-out (a folder, or the inside of a jar) at
 * home.
 *
 * <p>Exercises are read when they are first asked for, each on its own, and kept; a fault in one does not touch the
 * others. May be used by several threads.
 */
public final class Course {
    private static final String RUBRIC_SCHEMA = "rubric/rubric.schema.json";
    private static final String EXPECT_SCHEMA = "rubric/expect.schema.json";

    private final CourseFiles files;
    private final ExerciseLoader loader;
    private final RubricReader rubricReader;
    private final SortedMap<ExerciseId, Path> rubricPaths;
    private final Map<ExerciseId, RubricFile> rubrics = new ConcurrentHashMap<>();
    private final Map<ExerciseId, Exercise> exercises = new ConcurrentHashMap<>();
    private final Map<ExerciseId, String> digests = new ConcurrentHashMap<>();

    private Course(CourseFiles files) {
        this.files = files;
        this.loader = new ExerciseLoader(files);
        this.rubricReader = new RubricReader(YamlSchema.read(files.at(RUBRIC_SCHEMA), RUBRIC_SCHEMA));
        this.rubricPaths = findRubrics(files);
    }

    /**
     * @param root the repository's root, or a place with the same relative paths in any file system
     * @throws BadCourse if no course is there
     */
    public static Course open(Path root) {
        if (!Files.isDirectory(root.resolve("rubric"))) {
            throw new BadCourse(root + ": expected the root of a course, with the folder rubric, found none");
        }
        return new Course(new CourseFiles(root));
    }

    private static SortedMap<ExerciseId, Path> findRubrics(CourseFiles files) {
        SortedMap<ExerciseId, Path> paths = new TreeMap<>();
        for (Path unit : files.in(files.at("rubric"), true)) {
            if (CourseFiles.name(unit).equals("allow")) {
                continue;
            }
            for (Path file : files.in(unit, false)) {
                String name = CourseFiles.name(file);
                if (!name.endsWith(".yml")) {
                    throw new BadCourse(files.shown(file) + ": expected rubrics named <exercise>.yml only");
                }
                try {
                    paths.put(
                            new ExerciseId(CourseFiles.name(unit), name.substring(0, name.length() - ".yml".length())),
                            file);
                } catch (IllegalArgumentException e) {
                    throw new BadCourse(files.shown(file) + ": " + e.getMessage(), e);
                }
            }
        }
        return paths;
    }

    public Path root() {
        return files.root();
    }

    /** Whether this is what students have: without solutions and hidden checks. */
    public boolean isHandout() {
        return !files.hasSolutions();
    }

    /** The exercises that have a rubric, in order. */
    public List<ExerciseId> exercises() {
        return List.copyOf(rubricPaths.keySet());
    }

    /**
     * How an exercise is graded; needs nothing built.
     *
     * @throws BadCourse if there is no such exercise, or its rubric is not as it must be
     */
    public Rubric rubric(ExerciseId id) {
        return rubricFile(id).rubric();
    }

    private RubricFile rubricFile(ExerciseId id) {
        return rubrics.computeIfAbsent(id, key -> {
            Path path = rubricPath(key);
            RubricFile file = rubricReader.read(path, files.shown(path));
            if (!file.rubric().exercise().equals(key)) {
                throw new BadCourse(file.file() + ":" + file.document().line("/exercise") + ": exercise: expected "
                        + key + ", as the file's place says, found "
                        + file.rubric().exercise());
            }
            return file;
        });
    }

    private Path rubricPath(ExerciseId id) {
        Path path = rubricPaths.get(id);
        if (path == null) {
            List<String> known =
                    rubricPaths.keySet().stream().map(ExerciseId::toString).toList();
            throw new BadCourse(
                    "expected one of the exercises " + known + ", found " + id + Closest.hint(id.toString(), known));
        }
        return path;
    }

    /**
     * An exercise with all that grading needs.
     *
     * @throws BadCourse if there is no such exercise, a part of it is missing or was not built, or its rubric and its
     *     checks do not agree
     */
    public Exercise exercise(ExerciseId id) {
        return exercises.computeIfAbsent(id, key -> loader.load(rubricFile(key)));
    }

    /**
     * A fingerprint of all that decides how the exercise is graded: rubric, stub, reference, checks and allow-lists.
     *
     * @return SHA-256 in hexadecimal; the same for the same contents wherever the course lies
     */
    public String digest(ExerciseId id) {
        return digests.computeIfAbsent(id, key -> {
            Exercise exercise = exercise(key);
            Digest digest = new Digest()
                    .add("rubric", files.bytes(rubricPath(key)))
                    .add("stub", exercise.stub())
                    .add("reference", exercise.reference())
                    .add("checks", exercise.checks());
            loader.allowLists(rubricFile(key)).forEach((path, file) -> digest.add(file, files.bytes(path)));
            return digest.hex();
        });
    }

    /**
     * The further solutions, right ones first; none in a hand-out.
     *
     * @throws BadCourse if one is not as it must be
     */
    public List<Variant> variants(ExerciseId id) {
        Rubric rubric = rubric(id);
        if (isHandout()) {
            return List.of();
        }
        return new VariantReader(files, YamlSchema.read(files.at(EXPECT_SCHEMA), EXPECT_SCHEMA)).read(rubric);
    }

    /** File name to text of the stub, as students get it. */
    public SortedMap<String, String> stubSources(ExerciseId id) {
        return sources("exercises", id);
    }

    /** File name to text of the reference; empty in a hand-out. */
    public SortedMap<String, String> referenceSources(ExerciseId id) {
        return sources("solutions", id);
    }

    private SortedMap<String, String> sources(String part, ExerciseId id) {
        String packagePath = rubric(id).packageName().replace('.', '/');
        return files.sources(files.at(part + "/" + id.unit() + "/src/main/java/" + packagePath));
    }
}
