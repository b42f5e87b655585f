package dev.timeslice.grader.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSheetTest {

    private static AnswerSheet read(String text) {
        return AnswerSheet.read(Rubrics.ASKING, "predictions.yml", text);
    }

    @Test
    void anAnswerStandsBehindTheIdAndAColon() {
        AnswerSheet sheet = read("""
                ---
                # what I think
                exercise: scheduler/classic

                predict-waiting:   4.5   # after a drawing
                predict-order:"A B A"
                """);

        assertThat(sheet.answers().texts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("predict-waiting", "4.5", "predict-order", "A B A"));
        assertThat(sheet.notes()).isEmpty();
    }

    @Test
    void anEmptyAnswerIsNone() {
        AnswerSheet sheet = read("predict-waiting:\npredict-order: ''\n");

        assertThat(sheet.answers().texts()).isEmpty();
        assertThat(sheet.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "what do I know|line 2: expected the id of a prediction, a colon and the answer, found what do I know",
                "- predict-waiting: 4.5|line 2: expected the id",
                "{predict-waiting: 4.5}|line 2: expected the id",
                "<<: *bomb|line 2: expected the id",
                "predict-wating: 4.5|line 2: predict-wating is not the id of a prediction. The line was left out; the ids are: predict-waiting, predict-order"
            })
    void aLineThatSaysNothingIsNamedAndCostsItselfAlone(String line, String problem) {
        AnswerSheet sheet = read("predict-order: A\n" + line + "\nand another\n");

        assertThat(sheet.answers().texts()).containsOnly(Map.entry("predict-order", "A"));
        assertThat(sheet.notes())
                .singleElement()
                .extracting(Message::en)
                .asString()
                .startsWith("predictions.yml, ")
                .contains(problem);
        assertThat(sheet.notes().get(0).ko()).contains("2번째 줄");
    }

    @Test
    void theFirstOfTwoAnswersCounts() {
        AnswerSheet sheet = read("predict-order: A\npredict-order: B\n");

        assertThat(sheet.answers().to("predict-order")).contains("A");
        assertThat(sheet.notes())
                .singleElement()
                .extracting(Message::en)
                .asString()
                .contains("line 2", "before");
    }

    @Test
    void anAnswerAsLongAsAnEssayIsLeftOut() {
        AnswerSheet sheet = read("predict-order: " + "A ".repeat(200));

        assertThat(sheet.answers().texts()).isEmpty();
        assertThat(sheet.notes())
                .singleElement()
                .extracting(Message::en)
                .asString()
                .contains("line 1", "200");
    }

    @Test
    void hiddenCharactersDoNotCount() {
        assertThat(read("predict-order:\tA\u200B B\r\n").answers().to("predict-order"))
                .contains("A B");
    }
}
