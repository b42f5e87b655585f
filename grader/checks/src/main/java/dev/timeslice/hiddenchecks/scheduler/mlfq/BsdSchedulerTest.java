package dev.timeslice.hiddenchecks.scheduler.mlfq;

import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.mlfq.BsdScheduler;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.TraceAssert;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.ArrayList;
import java.util.List;

class BsdSchedulerTest {
    private static final PolicyRule RULE = new PolicyRule(
            Message.of(
                    "A free core runs the ready task with the highest priority, 63 - floor(recent_cpu / 4) - 2 * nice as it was last computed; of equals, the one that became ready first.",
                    "빈 코어는 준비된 태스크 가운데 우선순위(마지막으로 계산한 63 - floor(recent_cpu / 4) - 2 * nice)가 가장 높은 것을 실행합니다. 같으면 먼저 준비된 태스크입니다."),
            Message.of(
                    "A running task keeps its core for its slice, unless a task of a higher priority arrives or wakes; a recomputation takes no core away.",
                    "실행 중인 태스크는 우선순위가 더 높은 태스크가 도착하거나 깨어나지 않는 한 슬라이스 동안 코어를 계속 씁니다. 재계산 때문에 코어를 빼앗지는 않습니다."));

    /** How nice the tasks of a search are, by their position. */
    private static final int[] NICE = {0, 1, -1, 0, 2, -3, 5, 19};

    /** How many times as long a burst is as the search made it. */
    private static final long STRETCH = 5;

    @Check("bsd-ten-nice-tasks")
    void tenTasksGetTheTicksThatTheFormulasGiveThem() {
        long[] ticks = {672, 588, 492, 408, 316, 232, 152, 92, 40, 8};
        List<TaskSpec> tasks = new ArrayList<>();
        for (int nice = 0; nice < ticks.length; nice++) {
            tasks.add(TaskSpec.builder("nice" + nice)
                    .burst(Long.MAX_VALUE)
                    .nice(nice)
                    .build());
        }

        Trace trace = PolicyRun.of(
                Configuration.builder().until(3000).build(), () -> new BsdScheduler(4, 100, 96), Workload.of(tasks));

        // The numbers of Pintos' own test for 30 seconds.
        TraceAssert result = assertThat(trace);
        for (int nice = 0; nice < ticks.length; nice++) {
            result.givesTicks("nice" + nice, ticks[nice]);
        }
    }

    @Check("bsd-sleeper-interrupts")
    void taskThatSleptMostOfTheTimeTakesTheCoreWhenItWakes() {
        TaskSpec editor = TaskSpec.of(
                "editor",
                0,
                Program.of(
                        Instruction.compute(1),
                        Instruction.io(21),
                        Instruction.compute(2),
                        Instruction.io(22),
                        Instruction.compute(2)));

        Trace trace = PolicyRun.of(
                Configuration.uniprocessor(),
                () -> new BsdScheduler(4, 100, 96),
                Workload.of(editor, TaskSpec.burst("compiler", 0, 60)));

        assertThat(trace)
                .runs("editor")
                .from(22)
                .to(24)
                .runs("editor")
                .from(46)
                .to(48)
                .ends("compiler", 65);
    }

    @Check("bsd-any-workload")
    void everySmallWorkloadIsScheduledAsTheReferenceDoes(CheckContext context) {
        List<PolicyComparison> comparisons =
                List.of(comparison(context, 4, 10, 10), comparison(context, 3, 8, 7), comparison(context, 1, 5, 5));

        new WorkloadSearch(context.random("bsd")).run(workload -> {
            Workload nice = withNiceAndLongerBursts(workload);
            comparisons.forEach(comparison -> comparison.accept(nice));
        });
    }

    /** It takes several ticks to change a priority, so the bursts of the tiny workloads would be too short to show much. */
    private static Workload withNiceAndLongerBursts(Workload workload) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (TaskSpec task : workload.tasks()) {
            TaskSpec.Builder nice = TaskSpec.builder(task.name())
                    .arrival(task.arrival())
                    .nice(NICE[tasks.size() % NICE.length])
                    .program(new Program(task.program().instructions().stream()
                            .map(BsdSchedulerTest::longer)
                            .toList()));
            tasks.add(nice.build());
        }
        return Workload.of(tasks);
    }

    private static Instruction longer(Instruction instruction) {
        if (instruction instanceof Instruction.Compute compute) {
            return Instruction.compute(STRETCH * compute.ticks());
        }
        return instruction instanceof Instruction.Io io ? Instruction.io(STRETCH * io.ticks()) : instruction;
    }

    private static PolicyComparison comparison(CheckContext context, long slice, long second, long firstUpdate) {
        return new PolicyComparison(
                Rules.machine().build(),
                "slice " + slice + "\nsecond " + second + "\nfirst recomputation at " + firstUpdate + "\n",
                RULE,
                () -> context.reference(
                        SchedulingPolicy.class,
                        "dev.timeslice.scheduler.mlfq.BsdScheduler",
                        slice,
                        second,
                        firstUpdate),
                () -> new BsdScheduler(slice, second, firstUpdate));
    }
}
