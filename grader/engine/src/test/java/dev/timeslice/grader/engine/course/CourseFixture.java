package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Writes a course of one exercise, {@code ipc/one-slot}, into an empty folder, sound until a test breaks it. */
public final class CourseFixture {
    public static final ExerciseId ID = new ExerciseId("ipc", "one-slot");
    public static final String RUBRIC = "rubric/ipc/one-slot.yml";
    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."));

    static final String YAML = """
            exercise: ipc/one-slot
            package: dev.timeslice.ipc.oneslot
            title: {en: "One slot", ko: "한 칸"}
            classes: [Slot]
            given: [Holder]
            allow: [core, more]
            tasks:
              - {id: 1, title: {en: "Put and take", ko: "넣기와 꺼내기"}}
            criteria:
              - id: takes-what-was-put
                task: 1
                visibility: public
                points: 3
                concepts: [C12]
                judges: [Slot]
                title: {en: "What was put comes out", ko: "넣은 것이 나옵니다"}
                hint: {en: "Keep it in a field", ko: "필드에 보관하세요"}
              - id: forgets-after-take
                task: 1
                visibility: hidden
                points: 2
                concepts: [C12]
                judges: [Slot]
                needs: [takes-what-was-put]
                title: {en: "A taken thing is gone", ko: "꺼낸 것은 사라집니다"}
                hint: {en: "Clear the field", ko: "필드를 비우세요"}
                cpu_seconds: 25
              - id: no-statics
                task: 1
                visibility: hidden
                points: 1
                concepts: [C12]
                judges: [Slot]
                needs: [takes-what-was-put]
                title: {en: "No static state", ko: "정적 상태가 없습니다"}
                hint: {en: "Use fields of the object", ko: "객체의 필드를 쓰세요"}
            """;

    private static final String SLOT =
            "package dev.timeslice.ipc.oneslot; public class Slot { static class Inner {} public Object take() { return %s; } }";
    private static final String HOLDER = "package dev.timeslice.ipc.oneslot; public interface Holder {}";

    private final Path root;

    private CourseFixture(Path root) {
        this.root = root;
    }

    /** A repository, everything built. */
    public static CourseFixture repository(Path root) throws IOException {
        CourseFixture course = handout(root);
        course.write(RUBRIC, YAML);
        course.compile("solutions/ipc", "main", "dev/timeslice/ipc/oneslot/Slot.java", SLOT.formatted("this"));
        course.compile("solutions/ipc", "main", "dev/timeslice/ipc/oneslot/Holder.java", HOLDER);
        course.hiddenCheck(
                "forgets-after-take", "@org.junit.jupiter.api.Tag(\"multicore\")", "", "@Structure(\"no-statics\")");
        return course;
    }

    /** What students have: the public part alone. */
    public static CourseFixture handout(Path root) throws IOException {
        CourseFixture course = new CourseFixture(root);
        for (String schema : List.of("rubric/rubric.schema.json", "rubric/expect.schema.json")) {
            course.write(schema, Files.readString(HOME.resolve(schema)));
        }
        course.write(RUBRIC, YAML.substring(0, YAML.indexOf("  - id: forgets-after-take")));
        course.write("rubric/allow/core.txt", "java.lang.Object <init>\n");
        course.write("rubric/allow/more.txt", "java.util.ArrayDeque <init> add\n");
        course.compile("exercises/ipc", "main", "dev/timeslice/ipc/oneslot/Slot.java", SLOT.formatted("null"));
        course.compile("exercises/ipc", "main", "dev/timeslice/ipc/oneslot/Holder.java", HOLDER);
        course.compile(
                "exercises/ipc",
                "main",
                "dev/timeslice/ipc/other/Other.java",
                "package dev.timeslice.ipc.other; public class Other {}");
        course.publicCheck("takes-what-was-put");
        return course;
    }

    void publicCheck(String id) throws IOException {
        compile("exercises/ipc", "test", "dev/timeslice/publicchecks/ipc/oneslot/SlotTest.java", """
                package dev.timeslice.publicchecks.ipc.oneslot;
                import dev.timeslice.testkit.Check;
                class SlotTest {
                    @Check("%s") void takes() {}
                    @org.junit.jupiter.api.Test void ordinaryTestsAreNoCriteria() {}
                }
                """.formatted(id));
    }

    void hiddenCheck(String id, String onClass, String onMethod, String onField) throws IOException {
        compile("grader/checks", "main", "dev/timeslice/hiddenchecks/ipc/oneslot/SlotHiddenTest.java", """
                package dev.timeslice.hiddenchecks.ipc.oneslot;
                import com.tngtech.archunit.lang.ArchRule;
                import dev.timeslice.testkit.*;
                %s class SlotHiddenTest {
                    %s static final ArchRule RULE = null;
                    @org.junit.jupiter.api.Nested class Inner {
                        @Check("%s") %s void forgets() {}
                    }
                }
                """.formatted(
                        onClass, onField, id, onMethod));
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    public void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    void delete(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    void compile(String module, String kind, String file, String text) throws IOException {
        String source = module + "/src/" + kind + "/java/" + file;
        write(source, text);
        Path classes = root.resolve(module + (kind.equals("main") ? "/target/classes" : "/target/test-classes"));
        Files.createDirectories(classes);
        // Most tests compile the same few texts.
        Map<String, byte[]> compiled = COMPILED.computeIfAbsent(text, key -> compile(root.resolve(source)));
        for (Map.Entry<String, byte[]> classFile : compiled.entrySet()) {
            Path target = classes.resolve(classFile.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, classFile.getValue());
        }
    }

    /** Path below the folder of classes to class file. */
    private static Map<String, byte[]> compile(Path source) {
        try {
            Path output = Files.createTempDirectory(source.getParent(), "classes");
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-nowarn",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            output.toString(),
                            source.toString());
            assertThat(status).as("compiling %s", source).isZero();
            Map<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> found = Files.walk(output)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(output.relativize(file).toString(), Files.readAllBytes(file));
                    Files.delete(file);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    public Course open() {
        return Course.open(root);
    }
}
