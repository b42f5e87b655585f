package dev.timeslice.grader.engine.handout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.course.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the rubrics of this very repository that ask for predictions. */
class AnswerTemplateTest {
    private static final Course COURSE = Course.open(Path.of(System.getProperty("timeslice.home", "../..")));

    static List<Rubric> asking() {
        return COURSE.exercises().stream()
                .map(COURSE::rubric)
                .filter(rubric -> !rubric.predictions().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("asking")
    void everyQuestionIsAskedInBothLanguagesAboveAnEmptyAnswer(Rubric rubric) {
        String template = AnswerTemplate.of(rubric);

        assertThat(template).contains("exercise: " + rubric.exercise() + "\n");
        assertThat(template.lines())
                .allMatch(line -> line.isEmpty() || line.startsWith("# ") || line.matches("[a-z-]+:( [a-z/-]+)?"))
                .containsAll(rubric.predictions().stream()
                        .map(prediction -> prediction.id() + ":")
                        .toList());
        String words = template.replace("\n# ", " ");
        for (Prediction prediction : rubric.predictions()) {
            assertThat(words)
                    .contains(prediction.question().en(), prediction.question().ko());
        }
    }

    @ParameterizedTest
    @MethodSource("asking")
    void whatStudentsGetHoldsNoSolutionOfAHiddenPrediction(Rubric rubric) {
        ExerciseId id = rubric.exercise();
        String everything = AnswerTemplate.of(rubric.publicPart())
                + new String(RubricYaml.of(rubric.publicPart()), StandardCharsets.UTF_8);

        for (Prediction prediction : rubric.predictions()) {
            if (prediction.criterion().visibility() == Visibility.HIDDEN) {
                assertThat(everything)
                        .as("%s %s", id, prediction.id())
                        .doesNotContain(
                                prediction.solution().orElseThrow().because().en());
            }
        }
    }
}
