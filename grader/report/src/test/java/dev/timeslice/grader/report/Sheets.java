package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Visibility;
import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.Decision;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.RunFacts;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds score sheets for tests: what a test does not name is ordinary. */
final class Sheets {
    static final ScoreSheet.Conditions CONDITIONS = new ScoreSheet.Conditions(42, 17, "bubblewrap");

    private Sheets() {}

    static SheetBuilder sheet(String student) {
        return new SheetBuilder(student);
    }

    static ExerciseBuilder exercise(String id) {
        return new ExerciseBuilder(id);
    }

    static CriterionBuilder criterion(String id, VerdictKind kind) {
        return new CriterionBuilder(id, kind);
    }

    static final class SheetBuilder {
        private final String student;
        private final List<ExerciseScore> exercises = new ArrayList<>();
        private final List<Message> notes = new ArrayList<>();

        private SheetBuilder(String student) {
            this.student = student;
        }

        SheetBuilder with(ExerciseBuilder exercise) {
            exercises.add(exercise.build());
            return this;
        }

        SheetBuilder note(String en, String ko) {
            notes.add(Message.of(en, ko));
            return this;
        }

        ScoreSheet build() {
            return new ScoreSheet(student, exercises, notes, CONDITIONS);
        }
    }

    static final class ExerciseBuilder {
        private final ExerciseId id;
        private final List<CriterionScore> criteria = new ArrayList<>();
        private final List<Message> notes = new ArrayList<>();
        private boolean submitted = true;

        private ExerciseBuilder(String id) {
            this.id = ExerciseId.parse(id);
        }

        ExerciseBuilder with(CriterionBuilder criterion) {
            criteria.add(criterion.build());
            return this;
        }

        ExerciseBuilder note(String en, String ko) {
            notes.add(Message.of(en, ko));
            return this;
        }

        ExerciseBuilder notSubmitted() {
            submitted = false;
            return this;
        }

        private ExerciseScore build() {
            Message title = Message.of("The exercise " + id.name(), "연습 문제 " + id.name());
            return new ExerciseScore(id, title, 1, submitted, criteria, notes);
        }
    }

    static final class CriterionBuilder {
        private final String id;
        private final VerdictKind kind;
        private Message title;
        private Message hint = Message.of("Look at the queue.", "큐를 살펴보세요.");
        private Message sentence;
        private Visibility visibility = Visibility.PUBLIC;
        private String witness = "";
        private RunFacts facts = new RunFacts(120, 345, 1, "");
        private int points = 10;
        private @Nullable Decision decision;

        private CriterionBuilder(String id, VerdictKind kind) {
            this.id = id;
            this.kind = kind;
            this.title = Message.of("Demand " + id, "요구 " + id);
            this.sentence = kind == VerdictKind.PASSED
                    ? Message.verbatim("-")
                    : Message.of("Sentence of " + id + ".", id + "의 문장입니다.");
        }

        CriterionBuilder title(String text) {
            title = Message.verbatim(text);
            return this;
        }

        CriterionBuilder hint(String en, String ko) {
            hint = Message.of(en, ko);
            return this;
        }

        CriterionBuilder sentence(String en, String ko) {
            sentence = Message.of(en, ko);
            return this;
        }

        CriterionBuilder sentence(String text) {
            return sentence(text, text);
        }

        CriterionBuilder hidden() {
            visibility = Visibility.HIDDEN;
            return this;
        }

        CriterionBuilder witness(String text) {
            witness = text;
            return this;
        }

        CriterionBuilder printed(String text) {
            facts = new RunFacts(facts.cpuMillis(), facts.wallMillis(), facts.attempts(), text);
            return this;
        }

        CriterionBuilder measured(Measured measured) {
            facts = new RunFacts(
                    facts.cpuMillis(), facts.wallMillis(), facts.attempts(), facts.output(), measured.text());
            return this;
        }

        CriterionBuilder took(long cpuMillis, long wallMillis, int attempts) {
            facts = new RunFacts(cpuMillis, wallMillis, attempts, facts.output());
            return this;
        }

        CriterionBuilder points(int worth) {
            points = worth;
            return this;
        }

        CriterionBuilder decided(String earned, String reason) {
            decision = new Decision(new BigDecimal(earned), reason);
            return this;
        }

        private CriterionScore build() {
            BigDecimal byGrader = kind == VerdictKind.PASSED ? BigDecimal.valueOf(points) : BigDecimal.ZERO;
            BigDecimal earned = decision == null ? byGrader : decision.points();
            return new CriterionScore(
                    id,
                    1,
                    visibility,
                    List.of("C22"),
                    title,
                    hint,
                    kind,
                    earned,
                    points,
                    sentence,
                    witness,
                    decision,
                    facts);
        }
    }
}
