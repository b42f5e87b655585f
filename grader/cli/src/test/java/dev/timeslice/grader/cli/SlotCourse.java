package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A course of one tiny exercise, {@code ipc/one-slot}, built in an empty folder: a public and a hidden check, a reference
 * and two wrong variants. It is sound until a test breaks it.
 */
final class SlotCourse {
    static final String RUBRIC = "rubric/ipc/one-slot.yml";
    static final String HANDOUT = "exercises/ipc/handout/one-slot.en.md";

    private static final String PACKAGE = "dev/timeslice/ipc/oneslot/";
    private static final String VARIANTS = "solutions/ipc/variants/one-slot/";

    /** The criterion {@code takes-what-was-put}, public. */
    static final String TAKES = """
            slot.put("a");
            assertThat(slot.take()).isEqualTo("a");""";

    /** The criterion {@code forgets-after-take}, hidden, which needs the public one. */
    static final String FORGETS = """
            slot.put("a");
            slot.take();
            assertThat(slot.take()).isNull();""";

    private static final String YAML = """
            exercise: ipc/one-slot
            package: dev.timeslice.ipc.oneslot
            title: {en: "One slot", ko: "한 칸"}
            classes: [Slot]
            allow: [core]
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
            """;

    private final Path root;

    private SlotCourse(Path root) {
        this.root = root;
    }

    /**
     * @param repository where the schemas of rubrics and expectations are
     */
    static SlotCourse in(Path root, Path repository) throws IOException {
        SlotCourse course = new SlotCourse(root);
        for (String schema : List.of("rubric/rubric.schema.json", "rubric/expect.schema.json")) {
            course.write(schema, Files.readString(repository.resolve(schema)));
        }
        course.write(RUBRIC, YAML);
        course.write("rubric/allow/core.txt", "java.lang.Object <init>\njava.lang.String\n");
        course.write(HANDOUT, "# One slot\n\n## Task 1: Put and take\n");
        course.write("exercises/ipc/handout/one-slot.ko.md", "# 한 칸\n\n## 과제 1: 넣기와 꺼내기\n");
        course.stub();
        course.publicCheck(TAKES);
        course.hiddenCheck(FORGETS);
        course.reference("String taken = content; content = null; return taken;");
        course.wrong("keeps", "return content;", "must: [forgets-after-take]");
        course.wrong("loses", "return null;", "must: [takes-what-was-put]");
        return course;
    }

    private void stub() throws IOException {
        compile("exercises/ipc", "main", PACKAGE + "Slot.java", """
                package dev.timeslice.ipc.oneslot;
                import dev.timeslice.model.NotImplemented;
                public class Slot {
                    public void put(String thing) { throw new NotImplemented("Slot.put"); }
                    public String take() { throw new NotImplemented("Slot.take"); }
                }
                """);
    }

    /** Replaces the right solution by one whose {@code take} has this body. */
    void reference(String take) throws IOException {
        compile("solutions/ipc", "main", PACKAGE + "Slot.java", slot(take));
    }

    /** Adds or replaces a further right solution. */
    void right(String name, String take) throws IOException {
        write(VARIANTS + "right/" + name + "/Slot.java", slot(take));
    }

    /** Adds or replaces a wrong solution. */
    void wrong(String name, String take, String expectation) throws IOException {
        write(VARIANTS + "wrong/" + name + "/Slot.java", slot(take));
        write(
                VARIANTS + "wrong/" + name + "/expect.yml",
                "mistake: {en: \"A mistake\", ko: \"실수\"}\n" + expectation + "\n");
    }

    private static String slot(String take) {
        return """
                package dev.timeslice.ipc.oneslot;
                public class Slot {
                    private String content;
                    public void put(String thing) { content = thing; }
                    public String take() { %s }
                }
                """.formatted(take);
    }

    void publicCheck(String body) throws IOException {
        check("exercises/ipc", "test", "publicchecks", "takes-what-was-put", body);
    }

    void hiddenCheck(String body) throws IOException {
        check("grader/checks", "main", "hiddenchecks", "forgets-after-take", body);
    }

    private void check(String module, String kind, String part, String id, String body) throws IOException {
        compile(module, kind, "dev/timeslice/" + part + "/ipc/oneslot/SlotTest.java", """
                package dev.timeslice.%s.ipc.oneslot;
                import static org.assertj.core.api.Assertions.assertThat;
                import dev.timeslice.ipc.oneslot.Slot;
                import dev.timeslice.testkit.Check;
                class SlotTest {
                    @Check("%s") void check() {
                        Slot slot = new Slot();
                        %s
                    }
                }
                """.formatted(part, id, body));
    }

    /** Replaces the hidden check by a black-box one that only starts a process. */
    void blackBoxCheck() throws IOException {
        compile("grader/checks", "main", "dev/timeslice/hiddenchecks/ipc/oneslot/SlotTest.java", """
                package dev.timeslice.hiddenchecks.ipc.oneslot;
                import dev.timeslice.testkit.Check;
                import dev.timeslice.testkit.blackbox.BlackBox;
                import dev.timeslice.testkit.blackbox.GuardMain;
                import java.util.List;
                class SlotTest {
                    @Check("forgets-after-take") void check(BlackBox box) {
                        box.start(GuardMain.class, List.of()).close();
                    }
                }
                """);
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    private void compile(String module, String kind, String file, String text) throws IOException {
        String source = module + "/src/" + kind + "/java/" + file;
        write(source, text);
        Path classes = root.resolve(module + (kind.equals("main") ? "/target/classes" : "/target/test-classes"));
        Files.createDirectories(classes);
        String classPath = String.join(
                File.pathSeparator,
                root.resolve("exercises/ipc/target/classes").toString(),
                System.getProperty("java.class.path"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-g",
                        "-cp",
                        classPath,
                        "--release",
                        "17",
                        "-d",
                        classes.toString(),
                        root.resolve(source).toString());
        assertThat(status).as("compiling %s", source).isZero();
    }
}
