package dev.timeslice.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkloadSearchTest {
    private static final PolicyRule RULE =
            PolicyRule.withoutInterruption(Message.of("The newest task runs.", "가장 새로운 태스크가 실행됩니다."));

    @Test
    void differenceIsShownOnTheSmallestWorkloadWithBothCharts() {
        PolicyComparison comparison =
                new PolicyComparison(Configuration.uniprocessor(), RULE, NewestFirst::new, ByName::new);

        CheckFailure failure =
                catchThrowableOfType(CheckFailure.class, () -> new WorkloadSearch(new Random(1)).run(comparison));

        assertThat(failure.sentence().en()).isEqualTo("""
                        At tick 0 this schedule should run B, but runs A.
                        The rule: The newest task runs.
                        What changes: waiting of task A is 0 instead of 1, waiting of task B is 1 instead of 0.""");
        assertThat(failure.sentence().ko()).isEqualTo("""
                        이 스케줄은 틱 0에 B을(를) 실행해야 하는데, A을(를) 실행합니다.
                        규칙: 가장 새로운 태스크가 실행됩니다.
                        달라지는 지표: 태스크 A의 대기 시간 0(올바른 값 1), 태스크 B의 대기 시간 1(올바른 값 0).""");
        assertThat(failure.witness()).isEqualTo("""
                        A: arrival 0, cpu 1
                        B: arrival 0, cpu 1
                        expected:   found:
                        tick 0      tick 0
                        A    .#     A    #
                        B    #      B    .#
                        """);
    }

    /** Some of the drawn workloads cannot be made smaller step by step; others can. */
    @Test
    void aFindingThatStaysLargeIsGivenUpForASmallerOne() {
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> new WorkloadSearch(new Random(1)).run(workload -> {
                    int tasks = workload.tasks().size();
                    boolean stays = tasks == 6;
                    boolean shrinks = tasks > 6;
                    boolean small = tasks == 4 && workload.tasks().get(0).arrival() > 3;
                    if (stays || shrinks || small) {
                        throw CheckFailure.failed(Message.verbatim("too many"), tasks + " tasks");
                    }
                }));

        assertThat(failure.witness()).isEqualTo("4 tasks");
    }

    @Test
    void differenceOnSeveralCoresNamesTheCores() {
        PolicyComparison comparison =
                new PolicyComparison(Configuration.multiprocessor(2), RULE, NewestFirst::new, ByName::new);

        CheckFailure failure =
                catchThrowableOfType(CheckFailure.class, () -> new WorkloadSearch(new Random(1)).run(comparison));

        assertThat(failure.sentence().en())
                .startsWith("At tick 0 this schedule should run 0:B + 1:A, but runs 0:A + 1:B.\n");
    }

    @Test
    void largeFailureIsShrunk() {
        List<Workload> failing = new ArrayList<>();

        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> new WorkloadSearch(new Random(1)).run(workload -> {
                    // A fault that needs five tasks is not found among the tiny workloads.
                    if (workload.tasks().size() >= 5) {
                        failing.add(workload);
                        throw CheckFailure.failed(
                                Message.verbatim(workload.tasks().size() + " tasks"), WorkloadText.of(workload));
                    }
                }));

        assertThat(failing.get(0).tasks()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(failure.sentence().en()).isEqualTo("5 tasks");
        assertThat(failure.witness().lines()).allMatch(line -> line.endsWith(": arrival 0, cpu 1"));
    }

    @Test
    void sameSeedWalksTheSameWorkloads() {
        List<Workload> first = new ArrayList<>();
        List<Workload> second = new ArrayList<>();

        new WorkloadSearch(new Random(7)).run(first::add);
        new WorkloadSearch(new Random(7)).run(second::add);

        assertThat(first).isEqualTo(second).hasSizeGreaterThan(50);
        assertThat(first).allMatch(workload -> workload.tasks().size() >= 3);
    }

    @Test
    void brokenContractIsToldInBothLanguages() {
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> new WorkloadSearch(new Random(1))
                        .run(workload -> PolicyRun.of(Configuration.uniprocessor(), Forgetful::new, workload)));

        assertThat(failure.sentence().en())
                .isEqualTo(
                        "At tick 0 the policy broke a rule of its contract: pick must not leave the whole machine idle"
                                + " while a task is ready. (pick returned null for every core while 1 ready)");
        assertThat(failure.sentence().ko()).contains("놀리면 안 됩니다");
        assertThat(failure.witness()).startsWith("A: arrival 0, cpu 1\n");
    }

    /** Runs whoever comes first in the alphabet. */
    private static final class ByName implements SchedulingPolicy {
        private final List<TaskView> ready = new ArrayList<>();

        @Override
        public void ready(TaskView task, ReadyCause cause) {
            ready.add(task);
            ready.sort(Comparator.comparing(TaskView::name));
        }

        @Override
        public TaskView pick(int core) {
            return ready.remove(0);
        }
    }

    /** Forgets every task. */
    private static final class Forgetful implements SchedulingPolicy {
        @Override
        public void ready(TaskView task, ReadyCause cause) {}

        @Override
        public @Nullable TaskView pick(int core) {
            return null;
        }
    }
}
