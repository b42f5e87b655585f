package dev.timeslice.grader.engine.handout;

import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import java.util.List;
import java.util.Locale;

/** The answer file of an exercise before anything is answered: the questions as comments, in both languages. */
final class AnswerTemplate {
    private static final int WIDTH = 110;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final StringBuilder text = new StringBuilder();

    private AnswerTemplate() {}

    static String of(Rubric rubric) {
        AnswerTemplate template = new AnswerTemplate();
        template.comment("Write your answer behind each colon, and hand this file in with your classes.");
        template.comment("각 콜론 뒤에 답을 쓰고, 이 파일을 클래스와 함께 제출하세요.");
        template.text.append("exercise: ").append(rubric.exercise()).append('\n');
        rubric.predictions().forEach(template::question);
        return template.text.toString();
    }

    private void question(Prediction prediction) {
        text.append('\n');
        for (Locale language : LANGUAGES) {
            comment(prediction.question().in(language));
            prediction.options().forEach((key, option) -> comment("  " + key + ": " + option.in(language)));
        }
        comment(
                switch (prediction.form()) {
                    case NUMBER -> "(a number, such as 4.5 or 9/2 · 4.5나 9/2와 같은 수)";
                    case SEQUENCE ->
                        "(names or numbers in their order, such as A B A or 2 3 · A B A나 2 3처럼 순서대로 쓴 이름이나 수)";
                    case CHOICE ->
                        "(one of · 다음 중 하나: "
                                + String.join(", ", prediction.options().keySet()) + ")";
                });
        text.append(prediction.id()).append(":\n");
    }

    /** Wraps at blanks; what is longer than a line stays whole. */
    private void comment(String sentence) {
        int column = 0;
        for (String word : sentence.split("(?<=\\S) +")) {
            if (column == 0 || column + 1 + width(word) > WIDTH) {
                text.append(column == 0 ? "# " : "\n# ").append(word);
                column = 2 + width(word);
            } else {
                text.append(' ').append(word);
                column += 1 + width(word);
            }
        }
        text.append('\n');
    }

    /** In columns of an editor, of which a Korean syllable takes two. */
    private static int width(String word) {
        return word.codePoints()
                .map(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }
}
