package dev.timeslice.testkit.scheduling;

import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.DrawnChart;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** What a student is told about a schedule that is not the reference's. */
class PolicyComparisonTest {
    private static final PolicyRule RULE =
            PolicyRule.withQuantum(Message.of("The longest ready runs.", "가장 오래 준비된 태스크가 실행됩니다."), 2);

    @Test
    void sameScheduleIsNoFailure() {
        assertThatCode(() -> comparison(new Turns(2), new Turns(2)).accept(Workload.of(burst("A", 0, 5))))
                .doesNotThrowAnyException();
    }

    @Test
    void averagesThatChangeAreNamedWithBothValues() {
        CheckFailure failure = failure(new Turns(2), new Turns(100), burst("A", 0, 6), burst("B", 1, 1));

        assertThat(failure.sentence().en())
                .contains(
                        "At tick 2 this schedule should run B, but runs A.",
                        "What changes: average waiting is 2.5 instead of 1, average turnaround is 6 instead of 4.5,"
                                + " average response is 2.5 instead of 0.5.");
        assertThat(failure.sentence().ko()).contains("달라지는 지표: 평균 대기 시간 2.5(올바른 값 1), 평균 반환 시간 6(올바른 값 4.5)");
    }

    @Test
    void ruleAboutKeepingACoreIsToldWhereOneOfTheTwoTookIt() {
        CheckFailure failure = failure(new Turns(2), new Turns(100), burst("A", 0, 6), burst("B", 1, 1));

        assertThat(failure.sentence().en())
                .contains("The rule: A running task keeps its core until its quantum of 2 is used up");
        assertThat(failure.sentence().ko()).contains("규칙: 실행 중인 태스크는 퀀텀 2틱을 다 쓰거나");
    }

    @Test
    void ruleAboutPickingIsToldWhereBothHadToPick() {
        CheckFailure failure = failure(new Turns(2), new LastFirst(), burst("A", 0, 1), burst("B", 0, 1));

        assertThat(failure.sentence().en()).contains("The rule: The longest ready runs.");
    }

    @Test
    void whatTheMachineDoesIsNamedWhereNoTaskFaresDifferently() {
        CheckFailure failure =
                failure(new Turns(2, 3, 4, 3), new Turns(2, 1, 1, 1, 1, 1, 2, 3), burst("A", 0, 6), burst("B", 0, 6));

        assertThat(failure.sentence().en()).endsWith("What changes: the number of switches is 7 instead of 3.");
    }

    @Test
    void chartsStandBelowOneAnotherWhereTheyAreTooWideForATerminal() {
        CheckFailure narrow = failure(new Turns(2), new Turns(3), burst("A", 0, 20), burst("B", 0, 10));
        CheckFailure wide = failure(new Turns(2), new Turns(3), burst("A", 0, 30), burst("B", 0, 10));

        assertThat(narrow.witness().lines()).anyMatch(line -> line.matches("expected: +found:"));
        assertThat(wide.witness().lines()).contains("expected:", "found:");
        assertThat(narrow.witness().lines()).allMatch(line -> line.length() <= 74);
    }

    @Test
    void chartsCanBeReadBackByAReport() {
        for (int length = 4; length < 200; length += 7) {
            CheckFailure failure = failure(new Turns(3), new Turns(2), burst("A", 0, length), burst("long-name", 1, 9));

            assertThat(DrawnChart.in(failure.witness()))
                    .extracting(DrawnChart::title)
                    .containsExactly("expected", "found");
        }
    }

    private static CheckFailure failure(SchedulingPolicy reference, SchedulingPolicy student, TaskSpec... tasks) {
        return catchThrowableOfType(
                CheckFailure.class, () -> comparison(reference, student).accept(Workload.of(tasks)));
    }

    private static PolicyComparison comparison(SchedulingPolicy reference, SchedulingPolicy student) {
        return new PolicyComparison(Configuration.uniprocessor(), RULE, () -> reference, () -> student);
    }

    /** In turns, of which each has its own length; after the last length all have that. */
    private static class Turns implements SchedulingPolicy {
        final Deque<TaskView> ready = new ArrayDeque<>();
        private final long[] lengths;
        private int turn;

        Turns(long... lengths) {
            this.lengths = lengths;
        }

        @Override
        public void ready(TaskView task, ReadyCause cause) {
            ready.addLast(task);
        }

        @Override
        public TaskView pick(int core) {
            return ready.removeFirst();
        }

        @Override
        public long quantum(TaskView task) {
            return lengths[Math.min(turn++, lengths.length - 1)];
        }
    }

    /** Whoever came last. */
    private static final class LastFirst extends Turns {
        LastFirst() {
            super(100);
        }

        @Override
        public TaskView pick(int core) {
            return ready.removeLast();
        }
    }
}
