package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
    private static final ExerciseId ID = CourseFixture.ID;

    @TempDir
    Path folder;

    private static void assertBad(Course course, String... messages) {
        assertThatThrownBy(() -> course.exercise(ID))
                .isInstanceOf(BadCourse.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(messages));
    }

    @Test
    void anExerciseComesWithTheClassesOfItsPackageAlone() throws IOException {
        Course course = CourseFixture.repository(folder).open();

        Exercise exercise = course.exercise(ID);

        assertThat(course.exercises()).containsExactly(ID);
        assertThat(exercise.stub().files())
                .containsOnlyKeys(
                        "dev.timeslice.ipc.oneslot.Holder",
                        "dev.timeslice.ipc.oneslot.Slot",
                        "dev.timeslice.ipc.oneslot.Slot$Inner");
        assertThat(exercise.reference().files().get("dev.timeslice.ipc.oneslot.Slot"))
                .isNotEqualTo(exercise.stub().files().get("dev.timeslice.ipc.oneslot.Slot"));
        assertThat(exercise.checks().files())
                .containsOnlyKeys(
                        "dev.timeslice.hiddenchecks.ipc.oneslot.SlotHiddenTest",
                        "dev.timeslice.hiddenchecks.ipc.oneslot.SlotHiddenTest$Inner",
                        "dev.timeslice.publicchecks.ipc.oneslot.SlotTest");
        assertThat(exercise.allowList().members()).containsOnlyKeys("java.lang.Object", "java.util.ArrayDeque");
        assertThat(course.isHandout()).isFalse();
    }

    @Test
    void checksAndRulesAreFoundWithTheirPlacesAndTags() throws IOException {
        Exercise exercise = CourseFixture.repository(folder).open().exercise(ID);

        assertThat(exercise.methods())
                .containsOnly(
                        Map.entry(
                                "takes-what-was-put",
                                new CheckMethod(
                                        "takes-what-was-put",
                                        "dev.timeslice.publicchecks.ipc.oneslot.SlotTest",
                                        "takes",
                                        false)),
                        Map.entry(
                                "forgets-after-take",
                                new CheckMethod(
                                        "forgets-after-take",
                                        "dev.timeslice.hiddenchecks.ipc.oneslot.SlotHiddenTest$Inner",
                                        "forgets",
                                        true)));
        assertThat(exercise.structures())
                .containsOnly(Map.entry(
                        "no-statics",
                        new StructureField(
                                "no-statics", "dev.timeslice.hiddenchecks.ipc.oneslot.SlotHiddenTest", "RULE")));
    }

    @Test
    void aTagOnTheMethodAloneCountsToo() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.hiddenCheck(
                "forgets-after-take",
                "@org.junit.jupiter.api.Tag(\"slow\")",
                "@org.junit.jupiter.api.Tag(\"slow\") @org.junit.jupiter.api.Tag(\"multicore\")",
                "@Structure(\"no-statics\")");

        CheckMethod check = fixture.open().exercise(ID).methods().get("forgets-after-take");

        assertThat(check).isNotNull().extracting(CheckMethod::multicore).isEqualTo(true);
    }

    @Test
    void aTagSaysThatACheckNeedsUnixSockets() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.hiddenCheck(
                "forgets-after-take", "@org.junit.jupiter.api.Tag(\"unix-sockets\")", "", "@Structure(\"no-statics\")");

        CheckMethod check = fixture.open().exercise(ID).methods().get("forgets-after-take");

        assertThat(check).isNotNull().extracting(CheckMethod::unixSockets).isEqualTo(true);
        assertThat(check).isNotNull().extracting(CheckMethod::multicore).isEqualTo(false);
    }

    @Test
    void aMisspeltIdIsSaidOnBothSidesWithTheClosestKnownOne() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.replace(CourseFixture.RUBRIC, "- id: forgets-after-take", "- id: forgets-after-taek");

        assertBad(
                fixture.open(),
                "rubric/ipc/one-slot.yml:18: expected a @Check or @Structure for the criterion forgets-after-taek, found"
                        + " none; did you mean forgets-after-take?",
                "rubric/ipc/one-slot.yml: expected a criterion for"
                        + " dev.timeslice.hiddenchecks.ipc.oneslot.SlotHiddenTest$Inner.forgets, which names"
                        + " forgets-after-take, found none; did you mean forgets-after-taek?");
    }

    @Test
    void twoChecksOfOneCriterionAreRefused() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.hiddenCheck("forgets-after-take", "", "", "@Structure(\"forgets-after-take\")");

        assertBad(
                fixture.open(), ":18: expected one @Check or @Structure for the criterion forgets-after-take, found 2");
    }

    @Test
    void aPublicCriterionWhoseCheckIsHiddenIsRefused() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.replace(CourseFixture.RUBRIC, "visibility: hidden", "visibility: public");

        assertBad(fixture.open(), ":20: forgets-after-take: visibility: expected hidden", "found public");
    }

    @Test
    void aStructuralRuleThatNeedsNoBehaviourIsRefused() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.replace(
                CourseFixture.RUBRIC,
                "    needs: [takes-what-was-put]\n    title: {en: \"No static",
                "    title: {en: \"No static");

        assertBad(fixture.open(), ":28: no-statics: needs: expected the id of a @Check that judges one of [Slot]");
    }

    @Test
    void aCheckThatJUnitWouldNotRunIsRefused() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.hiddenCheck("forgets-after-take", "", "private", "@Structure(\"no-statics\")");

        assertBad(
                fixture.open(),
                "SlotHiddenTest$Inner.forgets: expected @Check(\"forgets-after-take\") on a void method");
    }

    @Test
    void anUnknownAllowListIsRefusedWithTheClosestKnownOne() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.replace(CourseFixture.RUBRIC, "allow: [core, more]", "allow: [core, moor]");

        assertBad(
                fixture.open(),
                "rubric/ipc/one-slot.yml:6: allow: expected one of the lists in rubric/allow [core, more]"
                        + ", found moor; did you mean more?");
    }

    @Test
    void aClassThatTheStubLacksIsRefused() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.replace(CourseFixture.RUBRIC, "[Holder]", "[Holders]");

        assertBad(
                fixture.open(),
                "exercises/ipc/target/classes: expected the class dev.timeslice.ipc.oneslot.Holders",
                "did you mean Holder?");
    }

    @Test
    void whatIsNotBuiltIsSaidWithTheCommandThatBuildsIt() throws IOException {
        for (String module : new String[] {"solutions/ipc", "grader/checks", "exercises/ipc"}) {
            CourseFixture fixture = CourseFixture.repository(folder.resolve(module.replace('/', '-')));
            fixture.delete(module + "/target");

            assertBad(
                    fixture.open(),
                    module + "/target/classes: expected compiled classes, found none; build them: ./mvnw");
        }
    }

    @Test
    void aHandOutHasNeitherReferenceNorHiddenChecks() throws IOException {
        Course course = CourseFixture.handout(folder).open();

        Exercise exercise = course.exercise(ID);

        assertThat(course.isHandout()).isTrue();
        assertThat(exercise.reference()).isEqualTo(ClassSet.EMPTY);
        assertThat(exercise.methods()).containsOnlyKeys("takes-what-was-put");
        assertThat(course.variants(ID)).isEmpty();
        assertThat(course.referenceSources(ID)).isEmpty();
    }

    @Test
    void aCourseInAJarIsTheSameAsInAFolder() throws IOException {
        Path root = folder.resolve("course");
        Course inFolder = CourseFixture.repository(root).open();
        Path jar = folder.resolve("course.jar");
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                Stream<Path> sources = Files.walk(root)) {
            for (Path source : sources.toList()) {
                Path target = files.getPath(
                        "/course/" + root.relativize(source).toString().replace('\\', '/'));
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }

        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Course inJar = Course.open(files.getPath("/course"));

            assertThat(inJar.exercises()).isEqualTo(inFolder.exercises());
            assertThat(inJar.exercise(ID).methods())
                    .isEqualTo(inFolder.exercise(ID).methods());
            assertThat(inJar.digest(ID)).isEqualTo(inFolder.digest(ID));
            assertThat(inJar.stubSources(ID)).isEqualTo(inFolder.stubSources(ID));
        }
    }

    @Test
    void theDigestChangesWithEverythingThatDecidesAndWithNothingElse() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        String digest = fixture.open().digest(ID);

        fixture.write("exercises/ipc/target/classes/dev/timeslice/ipc/other/More.class", "of another exercise");
        assertThat(fixture.open().digest(ID)).isEqualTo(digest).matches("[0-9a-f]{64}");
        fixture.replace("rubric/allow/more.txt", "add", "add clear");
        String afterList = fixture.open().digest(ID);
        assertThat(afterList).isNotEqualTo(digest);
        fixture.replace(CourseFixture.RUBRIC, "points: 3", "points: 4");
        assertThat(fixture.open().digest(ID)).isNotEqualTo(digest).isNotEqualTo(afterList);
    }

    @Test
    void anUnknownExerciseIsRefusedWithTheClosestKnownOne() throws IOException {
        Course course = CourseFixture.repository(folder).open();

        assertThatThrownBy(() -> course.exercise(ExerciseId.parse("ipc/oneslot")))
                .isInstanceOf(BadCourse.class)
                .hasMessage(
                        "expected one of the exercises [ipc/one-slot], found ipc/oneslot; did you mean ipc/one-slot?");
    }

    @Test
    void aRubricInTheWrongPlaceIsRefused() throws IOException {
        CourseFixture fixture = CourseFixture.repository(folder);
        fixture.write("rubric/ipc/two-slots.yml", CourseFixture.YAML);

        assertThatThrownBy(() -> fixture.open().rubric(ExerciseId.parse("ipc/two-slots")))
                .hasMessage(
                        "rubric/ipc/two-slots.yml:1: exercise: expected ipc/two-slots, as the file's place says, found"
                                + " ipc/one-slot");
    }

    @Test
    void aFolderWithoutRubricsIsNoCourse() {
        assertThatThrownBy(() -> Course.open(folder))
                .isInstanceOf(BadCourse.class)
                .hasMessageContaining("rubric");
    }

    @Test
    void sourcesOfStubAndReferenceAreGivenByFileName() throws IOException {
        Course course = CourseFixture.repository(folder).open();

        assertThat(course.stubSources(ID)).containsOnlyKeys("Holder.java", "Slot.java");
        assertThat(course.referenceSources(ID).get("Slot.java")).contains("return this");
    }
}
