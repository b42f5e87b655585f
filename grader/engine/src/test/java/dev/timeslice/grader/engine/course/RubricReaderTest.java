package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricReaderTest {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."));

    @TempDir
    Path folder;

    private Rubric read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("one-slot.yml"), yaml);
        YamlSchema schema = YamlSchema.read(HOME.resolve("rubric/rubric.schema.json"), "rubric/rubric.schema.json");
        return new RubricReader(schema).read(file, "rubric/ipc/one-slot.yml").rubric();
    }

    private void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadCourse.class).hasMessageContaining(message);
    }

    @Test
    void aSoundRubricIsReadWhole() throws IOException {
        Rubric rubric = read(CourseFixture.YAML);

        assertThat(rubric.exercise()).hasToString("ipc/one-slot");
        assertThat(rubric.packageName()).isEqualTo("dev.timeslice.ipc.oneslot");
        assertThat(rubric.title().ko()).isEqualTo("한 칸");
        assertThat(rubric.weight()).isEqualTo(1);
        assertThat(rubric.classes()).containsExactly("Slot");
        assertThat(rubric.given()).containsExactly("Holder");
        assertThat(rubric.points()).isEqualTo(6);
        Criterion criterion = rubric.criterion("forgets-after-take");
        assertThat(criterion.visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(criterion.needs()).containsExactly("takes-what-was-put");
        assertThat(criterion.cpuSeconds()).isEqualTo(25);
        assertThat(rubric.criterion("takes-what-was-put").cpuSeconds()).isEqualTo(Criterion.LEAST_CPU_SECONDS);
        assertThat(rubric.criterion("takes-what-was-put").needs()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "visibility: public|visibilty: public|:12: criteria.0: expected one of the keys id, task, visibility, "
                        + "points, concepts, judges, needs, title, hint, cpu_seconds, found visibilty; did you mean visibility?",
                "visibility: public|# nothing|:10: criteria.0: expected the key visibility, found none",
                "visibility: public|visibility: secret|:12: criteria.0.visibility: expected public (students have the "
                        + "check) or hidden (they do not), found \"secret\"",
                "points: 3|points: three|:13: criteria.0.points: expected a whole number of points from 0 to 10000, found \"three\"",
                "points: 3|points: -3|:13: criteria.0.points: expected a whole number of points from 0 to 10000, found -3",
                "ko: \"한 칸\"|ko: \" \"|:3: title.ko: expected the text in Korean, not blank, found \" \"",
                "id: forgets-after-take|id: takes-what-was-put|:18: criteria: expected each id once, found takes-what-was-put again (first in line 10)",
                "needs: [takes-what-was-put]|needs: [takes-what-was-putt]|:24: forgets-after-take: needs: expected the id of a criterion, "
                        + "found takes-what-was-putt; did you mean takes-what-was-put?",
                "judges: [Slot]|judges: [Slott]|:15: takes-what-was-put: judges: expected one of the classes [Slot], found Slott; did you mean Slot?",
                "    task: 1|    task: 2|:11: takes-what-was-put: task: expected the id of a task [1], found 2",
                "package: dev.timeslice.ipc.oneslot|package: dev.timeslice.ipc.slot|:2: package: expected dev.timeslice.ipc.oneslot, found dev.timeslice.ipc.slot",
                "given: [Holder]|given: [Slot]|:5: given: expected a class that students do not hand in, found Slot",
                "classes: [Slot]|classes: []|:4: classes: expected the simple names of the classes that a student hands in",
                "exercise: ipc/one-slot|exercise: one-slot|:1: exercise: expected the exercise as unit/name",
                "title: {en: \"One slot\", ko: \"한 칸\"}|title: {en: \"One slot\"|:4: expected YAML, found an error while parsing a flow mapping, expected ',' or '}'",
            })
    void whatIsWrongIsSaidWithFileLineExpectationAndFinding(String from, String to, String message) {
        assertThat(CourseFixture.YAML).contains(from);
        assertRefused(CourseFixture.YAML.replace(from, to), "rubric/ipc/one-slot.yml" + message);
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertRefused(
                "exercise: ipc/one-slot\n" + CourseFixture.YAML,
                "one-slot.yml:2: expected YAML, found an error Duplicate");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", "one-slot.yml:1: expected YAML, found an empty file");
        assertRefused("# only a comment\n", "one-slot.yml:1: expected YAML, found an empty file");
    }

    @Test
    void aListInsteadOfARubricIsRefused() {
        assertRefused("- one\n- two\n", "one-slot.yml:1: expected the rubric of an exercise");
    }

    @Test
    void needsThatLeadBackToThemselvesAreRefused() {
        String yaml =
                CourseFixture.YAML.replaceFirst("judges: \\[Slot]\n", "judges: [Slot]\n    needs: [no-statics]\n");

        assertRefused(
                yaml,
                "one-slot.yml:16: needs: expected no cycle, found takes-what-was-put -> no-statics -> takes-what-was-put");
    }

    @Test
    void aCriterionThatNeedsItselfIsRefused() {
        assertRefused(
                CourseFixture.YAML.replaceFirst(
                        "judges: \\[Slot]\n", "judges: [Slot]\n    needs: [takes-what-was-put]\n"),
                "needs: expected no cycle, found takes-what-was-put -> takes-what-was-put");
    }

    @Test
    void pointsThatAddUpToNothingAreRefused() {
        assertRefused(
                CourseFixture.YAML.replaceAll("points: \\d", "points: 0"),
                "one-slot.yml:9: criteria: expected points that add up to more than 0, found 0 in all");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFile() {
        String yaml = CourseFixture.YAML.replace("points: 3", "points: x").replace("points: 2", "pionts: 2");

        assertThatThrownBy(() -> read(yaml))
                .hasMessageMatching("one-slot.yml:13: .*one-slot.yml:18: .*one-slot.yml:21: [^:]*: .*"
                        .replace(".*", "[^\\n]*")
                        .replace("one-slot", "\\s*rubric/ipc/one-slot"));
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("x.yml"), new byte[] {'a', ':', ' ', (byte) 0xB0, (byte) 0xA1});

        assertThatThrownBy(() -> YamlDocument.read(file, "rubric/ipc/x.yml"))
                .isInstanceOf(BadCourse.class)
                .hasMessageContaining("UTF-8");
    }

    private static final String PREDICTIONS = """
            predictions:
              - id: predict-slot
                task: 1
                visibility: hidden
                points: 2
                concepts: [C19]
                title: {en: "Who waits", ko: "누가 기다리는가"}
                hint: {en: "Draw it", ko: "그려 보세요"}
                question: {en: "Who?", ko: "누구입니까?"}
                form: choice
                options: {a: {en: "A", ko: "가"}, b: {en: "B", ko: "나"}}
                answer: b
                because: {en: "B is late", ko: "늦습니다"}
                evidence: |
                  A ##
                  B ..##
            """;

    @Test
    void aPredictionIsAQuestionAndACriterionThatJudgesNoClass() throws IOException {
        Rubric rubric = read(CourseFixture.YAML + PREDICTIONS);

        assertThat(rubric.points()).isEqualTo(8);
        assertThat(rubric.criterion("predict-slot").judges()).isEmpty();
        assertThat(rubric.ofCode()).extracting(Criterion::id).doesNotContain("predict-slot");
        Prediction prediction = rubric.prediction("predict-slot").orElseThrow();
        assertThat(prediction.options()).containsOnlyKeys("a", "b");
        assertThat(prediction.solution().orElseThrow().evidence()).isEqualTo("A ##\nB ..##\n");
        assertThat(rubric.publicPart().prediction("predict-slot").orElseThrow().solution())
                .isEmpty();
        assertThat(rubric.publicPart().criteria()).extracting(Criterion::id).doesNotContain("predict-slot");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "answer: b|answer: c|predict-slot: answer: expected one of the form choice, found c",
                "answer: b|# none|predict-slot: expected all of the keys [answer, because, evidence] or none, found [because, evidence]",
                "form: choice|form: number|predict-slot: options: expected none, as the form is no choice, found [a, b]",
                "form: choice|form: essay|expected number (such as 4.5), choice (one of the options) or sequence (names in their order), found \"essay\"",
                "form: choice|judges: [Slot]|expected one of the keys",
                "id: predict-slot|id: takes-what-was-put|criteria: expected each id once, found takes-what-was-put again",
                "task: 1|task: 7|task: expected the id of a task"
            })
    void aPredictionThatContradictsItselfIsRefused(String sound, String broken, String message) {
        String yaml = PREDICTIONS.replace(sound, broken);

        assertThat(yaml).isNotEqualTo(PREDICTIONS);
        assertRefused(CourseFixture.YAML + yaml, message);
    }
}
