package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static Prediction prediction(AnswerForm form, String right, String tolerance, String... options) {
        Message text = Message.verbatim("text");
        Map<String, Message> byKey = new LinkedHashMap<>();
        List.of(options).forEach(option -> byKey.put(option, text));
        Criterion criterion = new Criterion(
                "predict-it", 1, Visibility.HIDDEN, 2, List.of("C22"), List.of(), List.of(), text, text, 10);
        return new Prediction(
                criterion,
                text,
                form,
                byKey,
                Optional.of(new Prediction.Solution(right, new BigDecimal(tolerance), text, "chart")));
    }

    private static boolean isRight(Prediction prediction, String text) {
        return prediction.read(text).map(prediction::isRight).orElse(false);
    }

    @ParameterizedTest
    @CsvSource({
        "17, true",
        "17.000, true",
        "+17, true",
        "34/2, true",
        "17.01, true",
        "16.99, true",
        "17.02, false",
        "1/17, false"
    })
    void aNumberIsRightHoweverItIsWrittenWithinTheTolerance(String text, boolean right) {
        assertThat(isRight(prediction(AnswerForm.NUMBER, "17", "0.01"), text)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seventeen",
                "1e9",
                "1e999999999",
                "17 ticks",
                "1/0",
                "9999999999999999",
                "NaN",
                "0x11",
                "--1"
            })
    void whatIsNoPlainNumberIsNoAnswerToAQuestionForOne(String text) {
        assertThat(prediction(AnswerForm.NUMBER, "17", "0").read(text)).isEmpty();
    }

    @Test
    void anOptionIsMeantByItsKeyInAnyCase() {
        Prediction choice = prediction(AnswerForm.CHOICE, "same", "0", "shorter", "same");

        assertThat(isRight(choice, "same")).isTrue();
        assertThat(isRight(choice, " SAME ")).isTrue();
        assertThat(isRight(choice, "shorter")).isFalse();
        assertThat(choice.read("longer")).isEmpty();
        assertThat(choice.read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A B A|true", "a, b, a|true", "[A, B, A]|true", "A B|false", "A A B|false", "ABA|false"})
    void namesAreComparedInTheirOrder(String text, boolean right) {
        assertThat(isRight(prediction(AnswerForm.SEQUENCE, "A B A", "0"), text)).isEqualTo(right);
    }

    @Test
    void studentsGetTheQuestionOfAHiddenPredictionWithoutItsSolution() {
        assertThat(prediction(AnswerForm.NUMBER, "17", "0").publicPart().solution())
                .isEmpty();
    }
}
