package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantReaderTest {
    private static final String VARIANTS = "solutions/ipc/variants/one-slot/";
    private static final String EXPECT = VARIANTS + "wrong/forgetful/expect.yml";

    @TempDir
    Path folder;

    private CourseFixture fixture;

    @BeforeEach
    void writeVariants() throws IOException {
        fixture = CourseFixture.repository(folder);
        fixture.write(VARIANTS + "right/with-queue/Slot.java", "class Slot {}");
        fixture.write(VARIANTS + "wrong/forgetful/Slot.java", "class Slot { }");
        fixture.write(VARIANTS + "wrong/forgetful/Extra.java", "class Extra { }");
        fixture.write(EXPECT, """
                mistake: {en: "It forgets", ko: "잊어버립니다"}
                must: [takes-what-was-put]
                may:
                  - forgets-after-take
                stress-only: true
                """);
    }

    private List<Variant> variants() {
        return fixture.open().variants(CourseFixture.ID);
    }

    private void assertBad(String message) {
        assertThatThrownBy(this::variants).isInstanceOf(BadCourse.class).hasMessageContaining(message);
    }

    @Test
    void rightVariantsComeFirstAndFailNothing() {
        List<Variant> variants = variants();

        assertThat(variants).extracting(Variant::name).containsExactly("with-queue", "forgetful");
        assertThat(variants.get(0).right()).isTrue();
        assertThat(variants.get(0).expectation()).isEqualTo(Expectation.FULL_MARKS);
        assertThat(variants.get(1).right()).isFalse();
        assertThat(variants.get(1).files()).containsOnlyKeys("Extra.java", "Slot.java");
        Expectation expectation = variants.get(1).expectation();
        assertThat(expectation.mistake().ko()).isEqualTo("잊어버립니다");
        assertThat(expectation.must()).containsExactly("takes-what-was-put");
        assertThat(expectation.may()).containsExactly("forgets-after-take");
        assertThat(expectation.stressOnly()).isTrue();
    }

    @Test
    void anUnknownIdIsRefusedWithItsLine() throws IOException {
        fixture.replace(EXPECT, "- forgets-after-take", "- forgets-after-takes");

        assertBad(EXPECT + ":4: may: expected the id of a criterion, found forgets-after-takes; did you mean"
                + " forgets-after-take?");
    }

    @Test
    void anIdThatMustAndMayFailIsRefused() throws IOException {
        fixture.replace(EXPECT, "- forgets-after-take", "- takes-what-was-put");

        assertBad(EXPECT + ":3: may: expected ids that are not in must, found takes-what-was-put");
    }

    @Test
    void aWrongVariantThatNeedNotFailAnythingIsRefused() throws IOException {
        fixture.replace(EXPECT, "must: [takes-what-was-put]", "must: []");

        assertBad(EXPECT + ":2: must: expected ids of the criteria that have to fail, at least one");
    }

    @Test
    void aMisspeltKeyIsRefused() throws IOException {
        fixture.replace(EXPECT, "stress-only", "stress_only");

        assertBad(
                EXPECT + ":5: expected one of the keys mistake, must, may, stress-only, found stress_only; did you mean"
                        + " stress-only?");
    }

    @Test
    void aVariantThatChangesNoRequiredClassIsRefused() throws IOException {
        fixture.write(VARIANTS + "right/empty/Helper.java", "class Helper {}");

        assertBad(VARIANTS + "right/empty: expected a changed file of the classes [Slot], found [Helper.java]");
    }

    @Test
    void aWrongVariantWithoutExpectationsIsRefused() throws IOException {
        fixture.write(VARIANTS + "wrong/silent/Slot.java", "class Slot {}");

        assertBad(VARIANTS + "wrong/silent/expect.yml: expected a readable file");
    }

    @Test
    void aRightVariantWithExpectationsIsRefused() throws IOException {
        fixture.write(VARIANTS + "right/with-queue/expect.yml", "must: []");

        assertBad("right/with-queue/expect.yml: expected none");
    }
}
