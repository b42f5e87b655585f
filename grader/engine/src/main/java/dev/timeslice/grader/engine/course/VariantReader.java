package dev.timeslice.grader.engine.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Reads the variants of an exercise with what is expected of them. */
final class VariantReader {
    private static final String EXPECT = "expect.yml";

    private final CourseFiles files;
    private final YamlSchema schema;

    VariantReader(CourseFiles files, YamlSchema schema) {
        this.files = files;
        this.schema = schema;
    }

    /**
     * The right ones, then the wrong ones, each by name.
     *
     * @throws BadCourse if one has no source files, or expects what the rubric does not know
     */
    List<Variant> read(Rubric rubric) {
        Path folder = files.at("solutions/" + rubric.exercise().unit() + "/variants/"
                + rubric.exercise().name());
        List<Variant> variants = new ArrayList<>();
        for (Path right : files.in(folder.resolve("right"), true)) {
            if (Files.exists(right.resolve(EXPECT))) {
                throw new BadCourse(files.shown(right.resolve(EXPECT))
                        + ": expected none, because a right solution fails nothing, found one");
            }
            variants.add(new Variant(CourseFiles.name(right), true, sources(right, rubric), Expectation.FULL_MARKS));
        }
        for (Path wrong : files.in(folder.resolve("wrong"), true)) {
            variants.add(new Variant(
                    CourseFiles.name(wrong),
                    false,
                    sources(wrong, rubric),
                    expectation(wrong.resolve(EXPECT), rubric)));
        }
        return variants;
    }

    private SortedMap<String, String> sources(Path folder, Rubric rubric) {
        SortedMap<String, String> sources = files.sources(folder);
        boolean answers = !rubric.predictions().isEmpty() && sources.containsKey(Answers.FILE);
        if (!answers && rubric.classes().stream().noneMatch(name -> sources.containsKey(name + ".java"))) {
            throw new BadCourse(files.shown(folder) + ": expected a changed file of the classes " + rubric.classes()
                    + ", found " + sources.keySet());
        }
        return sources;
    }

    private Expectation expectation(Path path, Rubric rubric) {
        String file = files.shown(path);
        YamlDocument document = YamlDocument.read(path, file);
        Problems problems = new Problems(file);
        schema.check(document, problems);
        problems.throwIfAny();
        JsonNode tree = document.tree();
        Set<String> known = rubric.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        Set<String> must = ids(document, "must", known, problems);
        Set<String> may = ids(document, "may", known, problems);
        for (String id : may) {
            if (must.contains(id)) {
                problems.at(document.line("/may"), "may: expected ids that are not in must, found " + id);
            }
        }
        problems.throwIfAny();
        return new Expectation(
                RubricReader.text(tree.path("mistake")),
                must,
                may,
                tree.path("stress-only").asBoolean(false));
    }

    private static Set<String> ids(YamlDocument document, String key, Set<String> known, Problems problems) {
        List<String> ids = RubricReader.strings(document.tree().path(key));
        for (int index = 0; index < ids.size(); index++) {
            String id = ids.get(index);
            if (!known.contains(id)) {
                problems.at(
                        document.line("/" + key + "/" + index),
                        key + ": expected the id of a criterion, found " + id + Closest.hint(id, known));
            }
        }
        return new LinkedHashSet<>(ids);
    }
}
