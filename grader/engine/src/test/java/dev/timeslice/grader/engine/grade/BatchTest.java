package dev.timeslice.grader.engine.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.grader.engine.course.BadCourse;
import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.CourseFixture;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.intake.IntakeResult;
import dev.timeslice.grader.engine.intake.RefusedSubmission;
import dev.timeslice.grader.engine.intake.Submission;
import dev.timeslice.grader.engine.judge.Judged;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.Overrides;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.grader.engine.store.ResultStore;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    @TempDir
    Path folder;

    private final List<String> judgedTexts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> heard = new ArrayList<>();
    private CourseFixture fixture;

    /** Lets everything pass, and remembers what it was given; a text {@code broken} makes it fail itself. */
    private final class FakeJudge implements SubmissionJudge {
        @Override
        public List<JudgedExercise> judge(Map<Exercise, ExerciseSources> handedIn, long seed) throws IOException {
            List<JudgedExercise> judged = new ArrayList<>();
            for (Map.Entry<Exercise, ExerciseSources> one : handedIn.entrySet()) {
                String text = String.join("", one.getValue().files().values());
                if (text.equals("broken")) {
                    throw new IOException("no child process");
                }
                if (text.equals("bug")) {
                    throw new IllegalStateException("a fault of ours");
                }
                judgedTexts.add(text);
                VerdictKind kind = text.equals("undecided") ? VerdictKind.GRADER_FAULT : VerdictKind.PASSED;
                judged.add(new JudgedExercise(one.getKey().id(), true, List.of(), all(one.getKey(), kind)));
            }
            return judged;
        }

        private static List<Judged> all(Exercise exercise, VerdictKind kind) {
            return exercise.rubric().criteria().stream()
                    .map(criterion -> Judged.unseen(new Verdict(criterion.id(), kind, Message.verbatim("-"), "")))
                    .toList();
        }

        @Override
        public void close() {
            // Nothing to end.
        }
    }

    private final class Listener implements Progress {
        @Override
        public void begun(int submissions) {
            heard.add("begun " + submissions);
        }

        @Override
        public void graded(ScoreSheet sheet, boolean fromBefore) {
            heard.add(sheet.student() + (fromBefore ? " kept" : " graded"));
        }
    }

    @BeforeEach
    void course() throws IOException {
        fixture = CourseFixture.repository(folder.resolve("course"));
    }

    private List<ScoreSheet> grade(Batch.Settings settings, IntakeResult... submissions) throws Exception {
        return grade("engine", settings, submissions);
    }

    private List<ScoreSheet> grade(String engine, Batch.Settings settings, IntakeResult... submissions)
            throws Exception {
        Course course = fixture.open();
        ResultStore store = ResultStore.open(folder.resolve("results"), "the course");
        List<Supplier<IntakeResult>> places = new ArrayList<>();
        for (IntakeResult submission : submissions) {
            places.add(() -> submission);
        }
        return new Batch(course, course.exercises(), engine, "jvm-limits", FakeJudge::new, store, settings)
                .grade(places, Overrides.NONE, new Listener());
    }

    private static Batch.Settings settings(int jobs) {
        return new Batch.Settings(jobs, 1, false);
    }

    private static Submission of(String student, String text) {
        ExerciseSources sources =
                new ExerciseSources(new TreeMap<>(Map.of("Slot.java", text)), new TreeMap<>(), List.of());
        return Submission.of(student, Map.of(CourseFixture.ID, sources), List.of());
    }

    @Test
    void sheetsComeInTheOrderOfTheStudentsAtAnyNumberOfJobs() throws Exception {
        List<ScoreSheet> alone = grade(settings(1), of("lee", "2"), of("kim", "1"), of("park", "3"));
        List<ScoreSheet> together =
                grade(new Batch.Settings(3, 1, true), of("park", "3"), of("lee", "2"), of("kim", "1"));

        assertThat(alone).extracting(ScoreSheet::student).containsExactly("kim", "lee", "park");
        assertThat(together).isEqualTo(alone);
        assertThat(alone.get(0).percent()).hasToString("100.00");
    }

    @Test
    void onlyWhatChangedIsGradedAgain() throws Exception {
        grade(settings(1), of("kim", "1"), of("lee", "2"));
        judgedTexts.clear();
        heard.clear();

        List<ScoreSheet> again = grade(settings(1), of("kim", "1"), of("lee", "2, better"));

        assertThat(judgedTexts).containsExactly("2, better");
        assertThat(heard).containsExactly("begun 2", "kim kept", "lee graded");
        assertThat(again).extracting(sheet -> sheet.percent().toString()).containsExactly("100.00", "100.00");
    }

    @Test
    void anotherSeedAnotherEngineAndForceGradeAnew() throws Exception {
        grade(settings(1), of("kim", "1"));

        grade(new Batch.Settings(1, 2, false), of("kim", "1"));
        grade("another engine", new Batch.Settings(1, 2, false), of("kim", "1"));
        grade("another engine", new Batch.Settings(1, 2, true), of("kim", "1"));

        assertThat(judgedTexts).hasSize(4);
    }

    @Test
    void anotherRubricGradesAnew() throws Exception {
        grade(settings(1), of("kim", "1"));

        fixture.replace(CourseFixture.RUBRIC, "points: 3", "points: 4");
        List<ScoreSheet> sheets = grade(settings(1), of("kim", "1"));

        assertThat(judgedTexts).hasSize(2);
        assertThat(sheets.get(0).exercises().get(0).points()).isEqualTo(7);
    }

    @Test
    void aRefusedSubmissionGetsASheetWithItsReasonNoPointsAndWaitsForAPerson() throws Exception {
        Message reason = Message.verbatim("the zip is encrypted");

        List<ScoreSheet> sheets = grade(settings(1), new RefusedSubmission("kim", reason), of("lee", "2"));

        ScoreSheet kim = sheets.get(0);
        assertThat(kim.notes()).containsExactly(reason);
        assertThat(kim.percent()).hasToString("0.00");
        assertThat(kim.exercises().get(0).submitted()).isFalse();
        assertThat(kim.exercises().get(0).criteria())
                .extracting(CriterionScore::kind)
                .containsOnly(VerdictKind.GRADER_FAULT);
        assertThat(kim.needsPerson()).isTrue();
        assertThat(sheets.get(1).percent()).hasToString("100.00");
    }

    @Test
    void aStudentWhoHandedInNothingOfAnExerciseIsInTheTableAllTheSame() throws Exception {
        List<ScoreSheet> sheets = grade(settings(1), Submission.of("kim", Map.of(), List.of()));

        assertThat(sheets.get(0).exercises().get(0).submitted()).isFalse();
        assertThat(judgedTexts).isEmpty();
    }

    @Test
    void whatWasUndecidedIsTriedAgain() throws Exception {
        grade(settings(1), of("kim", "undecided"), of("lee", "2"));
        judgedTexts.clear();
        heard.clear();

        grade(settings(1), of("kim", "undecided"), of("lee", "2"));

        assertThat(judgedTexts).containsExactly("undecided");
        assertThat(heard).containsExactly("begun 2", "kim graded", "lee kept");
    }

    @Test
    void aFaultOfOursOnOneStudentsCodeLeavesItUndecidedAndTheBatchGoesOn() throws Exception {
        List<ScoreSheet> sheets = grade(settings(1), of("kim", "bug"), of("lee", "2"));

        assertThat(sheets).extracting(ScoreSheet::needsPerson).containsExactly(true, false);
        CriterionScore first = sheets.get(0).exercises().get(0).criteria().get(0);
        assertThat(first.sentence().en()).contains("a fault of ours", "BatchTest");
        assertThat(sheets.get(1).percent()).hasToString("100.00");
    }

    @Test
    void whatWasDoneBeforeAFailureIsKept() throws Exception {
        assertThatThrownBy(() -> grade(settings(1), of("kim", "1"), of("lee", "broken")))
                .isInstanceOf(IOException.class)
                .hasMessage("no child process");
        heard.clear();

        grade(settings(1), of("kim", "1"), of("lee", "mended"));

        assertThat(heard).containsExactly("begun 2", "kim kept", "lee graded");
    }

    @Test
    void aFaultInTheCourseShowsBeforeTheFirstSubmission() throws IOException {
        fixture.replace(CourseFixture.RUBRIC, "id: no-statics", "id: no-static");

        assertThatThrownBy(() -> grade(settings(1), of("kim", "1"))).isInstanceOf(BadCourse.class);

        assertThat(judgedTexts).isEmpty();
        assertThat(heard).isEmpty();
    }
}
