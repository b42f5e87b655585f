package dev.timeslice.grader.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnocentCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Types.java", "Library.java"})
    void whatStudentsOrdinarilyWritePassesUntouched(String file) throws IOException {
        Verified verified = Verified.of(file, text(file));

        assertThat(verified.sentences()).isEmpty();
        assertThat(verified.submission().classes().files().keySet())
                .isEqualTo(verified.before().files().keySet());
        verified.before()
                .files()
                .forEach((name, bytes) -> assertThat(
                                verified.submission().classes().files().get(name))
                        .as(name)
                        .isSameAs(bytes));
    }

    @Test
    void aRandomWithASeedPassesWhereTheExerciseHasIt() {
        Verified verified = Verified.of(
                "A.java",
                "package dev.timeslice.scheduler.sample; import java.util.*; class A {"
                        + " int a(List<Integer> list) { Random random = new Random(7); Collections.shuffle(list, random);"
                        + " return random.nextInt(10) + random.nextInt(1, 6) + (int) random.nextDouble(); } }",
                Verified.lists("java-core", "java-collections", "java-random"));

        assertThat(verified.sentences()).isEmpty();
    }

    private static String text(String file) throws IOException {
        try (InputStream resource = InnocentCodeTest.class.getResourceAsStream("innocent/" + file)) {
            assertThat(resource).as(file).isNotNull();
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
