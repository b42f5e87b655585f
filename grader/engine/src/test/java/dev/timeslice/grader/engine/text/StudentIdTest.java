package dev.timeslice.grader.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentIdTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kim|kim",
                "김철수 20260001|김철수_20260001",
                "kim@uni.ac.kr|kim@uni.ac.kr",
                "../../etc/passwd|_.._etc_passwd",
                "..hidden|hidden",
                "-rf|rf",
                "a<script>|a_script_",
                "=cmd|_cmd",
                "CON|_CON",
                "aux.java|_aux.java",
                "name.|name",
                "...|_",
                "a\u202Eb|a_b",
            })
    void aNameBecomesSafe(String name, String id) {
        assertThat(StudentId.of(name)).isEqualTo(id);
    }

    @Test
    void decomposedKoreanIsComposed() {
        assertThat(StudentId.of("\u1100\u1161")).isEqualTo("가");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(StudentId.of("\uD840\uDC00".repeat(150)).codePointCount(0, 200))
                .isEqualTo(100);
    }
}
