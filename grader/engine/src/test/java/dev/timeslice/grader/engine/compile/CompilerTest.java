package dev.timeslice.grader.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.AllowList;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.run.WorkerClassPath;
import dev.timeslice.testkit.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real compiler's JVM, on an exercise that asks for the classes Box and Lid. */
class CompilerTest {
    private static final String PACKAGE = "dev.timeslice.ipc.box";
    private static final String BOX = PACKAGE + ".Box";
    private static final String LID = PACKAGE + ".Lid";
    private static final Map<String, String> STUB = Map.of(
            "Box.java", source("public class Box { public int size() { return 0; } }"),
            "Lid.java", source("public class Lid { public boolean fits(Box box) { return false; } }"));

    private static final String GOOD_BOX = source("public class Box { public int size() { return 3; } }");
    private static final String GOOD_LID =
            source("public class Lid { public boolean fits(Box box) { return box.size() == 3; } }");

    @TempDir
    private static Path folder;

    private static Compiler compiler;

    @BeforeAll
    static void makeACompiler() {
        compiler = new Compiler(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                WorkerClassPath.engine(),
                WorkerClassPath.submission(),
                folder);
    }

    @AfterAll
    static void closeIt() {
        compiler.close();
    }

    @Test
    void whatCompilesTakesThePlaceOfTheStub() throws Exception {
        CompiledSubmission compiled = compiled(Map.of("Box.java", GOOD_BOX, "Lid.java", GOOD_LID));

        assertThat(compiled.broken()).isEmpty();
        assertThat(compiled.changed()).isEmpty();
        assertThat(compiled.classes().files().get(BOX))
                .isNotEqualTo(stub().files().get(BOX));
    }

    @Test
    void whatIsNotHandedInIsTheStubs() throws Exception {
        CompiledSubmission compiled = compiled(Map.of("Lid.java", GOOD_LID));

        assertThat(compiled.broken()).isEmpty();
        assertThat(compiled.classes().files()).containsKeys(BOX, LID);
        assertThat(compiled.classes().files().get(BOX)).isEqualTo(stub().files().get(BOX));
    }

    @Test
    void aBrokenFileCostsItsOwnClassAndTheOthersCompileAgainstTheStub() throws Exception {
        CompiledSubmission compiled = compiled(Map.of(
                "Box.java",
                source("public class Box { public int size() { return \"three\"; } }"),
                "Lid.java",
                GOOD_LID));

        assertThat(compiled.broken()).containsOnlyKeys(BOX);
        assertThat(reason(compiled).en()).contains("Box.java:2", "incompatible types");
        assertThat(reason(compiled).ko()).contains("Box.java:2", "컴파일");
        assertThat(compiled.classes().files().get(LID))
                .isNotEqualTo(stub().files().get(LID));
    }

    @Test
    void whoNeedsWhatOnlyABrokenFileHasIsBrokenToo() throws Exception {
        CompiledSubmission compiled = compiled(Map.of(
                "Helper.java", source("class Helper { static int three() { return 3 } }"),
                "Box.java", source("public class Box { public int size() { return Helper.three(); } }"),
                "Lid.java", GOOD_LID));

        assertThat(compiled.broken()).containsKeys(BOX, PACKAGE + ".Helper").doesNotContainKey(LID);
    }

    @Test
    void aWrongPackageIsToldWithTheRightOne() throws Exception {
        CompiledSubmission compiled =
                compiled(Map.of("Box.java", "package box;\npublic class Box {}", "Lid.java", GOOD_LID));

        assertThat(compiled.broken()).containsOnlyKeys(BOX);
        assertThat(reason(compiled).en()).contains("declares the package box", PACKAGE);
    }

    @Test
    void aFileThatUsesUpTheCompilersMemoryCostsItselfAndTheNextRequestIsAnswered() throws Exception {
        // Each constant is twice as long as the one before, and the compiler computes them all.
        StringBuilder bomb = new StringBuilder("public class Box { static final String C0 = \"")
                .append("0123456789abcdef".repeat(64))
                .append("\";\n");
        for (int i = 1; i <= 24; i++) {
            bomb.append("static final String C%d = C%d + C%d;\n".formatted(i, i - 1, i - 1));
        }
        bomb.append("public int size() { return C24.length(); } }");

        Compilation exploded = compiler.compile(exercise(), sources(Map.of("Box.java", source(bomb.toString()))));

        assertThat(exploded).isInstanceOf(CompileFailure.class);
        assertThat(((CompileFailure) exploded).reason().en()).contains("ran out of memory");
        assertThat(compiled(Map.of("Box.java", GOOD_BOX)).broken()).isEmpty();
    }

    @Test
    void aFileThatTheCompilerGivesUpOnCostsItselfAlone() throws Exception {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);

        CompiledSubmission compiled = compiled(Map.of(
                "Box.java",
                source("public class Box { public int size() { return " + deep + "; } }"),
                "Lid.java",
                GOOD_LID));

        assertThat(compiled.broken()).containsOnlyKeys(BOX);
        assertThat(reason(compiled).en()).contains("Box.java: the compiler gave up");
        assertThat(compiled.classes().files().get(LID))
                .isNotEqualTo(stub().files().get(LID));
    }

    @Test
    void nothingOfTheGraderIsOnTheCompilersPath() throws Exception {
        CompiledSubmission compiled = compiled(
                Map.of(
                        "Box.java",
                        source(
                                "public class Box { Object o = new dev.timeslice.grader.engine.course.Digest(); public int size() { return 1; } }")));

        assertThat(compiled.broken()).containsOnlyKeys(BOX);
        assertThat(reason(compiled).en()).contains("does not exist");
    }

    private static CompiledSubmission compiled(Map<String, String> files) throws Exception {
        Compilation compilation = compiler.compile(exercise(), sources(files));
        assertThat(compilation).isInstanceOf(CompiledSubmission.class);
        return (CompiledSubmission) compilation;
    }

    /** Why Box is broken. */
    private static Message reason(CompiledSubmission compiled) {
        return Objects.requireNonNull(compiled.broken().get(BOX));
    }

    private static ExerciseSources sources(Map<String, String> files) {
        return new ExerciseSources(new TreeMap<>(files), new TreeMap<>(), List.of());
    }

    private static ClassSet stub() {
        return InMemoryJavac.compile(STUB);
    }

    private static Exercise exercise() {
        Rubric rubric = new Rubric(
                new ExerciseId("ipc", "box"),
                PACKAGE,
                Message.verbatim("Box"),
                1,
                List.of("Box", "Lid"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Exercise(
                rubric, stub(), ClassSet.EMPTY, ClassSet.EMPTY, Map.of(), Map.of(), new AllowList(new TreeMap<>()));
    }

    private static String source(String text) {
        return "package " + PACKAGE + ";\n" + text;
    }
}
