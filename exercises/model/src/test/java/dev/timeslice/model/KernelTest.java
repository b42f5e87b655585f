package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.closeWriter;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.giveUp;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.Instruction.read;
import static dev.timeslice.model.program.Instruction.store;
import static dev.timeslice.model.program.Instruction.write;
import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KernelTest {

    @Test
    void newestTaskRunsToCompletionUnderTheStandIn() {
        Workload workload = Workload.of(burst("A", 0, 3), burst("B", 1, 2), burst("C", 2, 1));

        Trace trace = new Kernel(Configuration.uniprocessor(), NewestFirst::new).trace(workload);

        assertThat(events(trace))
                .containsExactly(
                        "0 arrive A",
                        "0 run A",
                        "1 arrive B",
                        "2 arrive C",
                        "3 exit A",
                        "3 run C",
                        "4 exit C",
                        "4 run B",
                        "6 exit B");
    }

    @Test
    void coreStaysIdleUntilTheNextArrival() {
        Trace trace = run(new ScriptedPolicy(10), burst("A", 2, 1), burst("B", 7, 1));

        assertThat(events(trace))
                .containsExactly("2 arrive A", "2 run A", "3 exit A", "7 arrive B", "7 run B", "8 exit B");
    }

    @Test
    void quantumTakesTheCoreAwayAndIsCountedAnewEachTime() {
        Trace trace = run(new ScriptedPolicy(2, "A", "B", "A", "A"), burst("A", 0, 5), burst("B", 0, 1));

        assertThat(events(trace))
                .containsExactly(
                        "0 arrive A",
                        "0 arrive B",
                        "0 run A",
                        "2 expire A",
                        "2 run B",
                        "3 exit B",
                        "3 run A",
                        "5 expire A",
                        "5 run A",
                        "6 exit A");
    }

    @Test
    void burstThatEndsWithItsQuantumIsNotPutBack() {
        Trace trace = run(new ScriptedPolicy(2), burst("A", 0, 2));

        assertThat(events(trace)).containsExactly("0 arrive A", "0 run A", "2 exit A");
    }

    @Test
    void newcomersQueueBeforeTheExpiredTaskUnlessTheKnobSaysOtherwise() {
        TaskSpec[] tasks = {burst("A", 0, 3), burst("B", 2, 1)};
        ScriptedPolicy newcomersFirst = new ScriptedPolicy(2);
        ScriptedPolicy preemptedFirst = new ScriptedPolicy(2);

        run(newcomersFirst, tasks);
        new Kernel(
                        Configuration.builder()
                                .requeueOrder(RequeueOrder.PREEMPTED_FIRST)
                                .build(),
                        () -> preemptedFirst)
                .trace(Workload.of(tasks));

        assertThat(newcomersFirst.heard).startsWith("A ARRIVED", "A ran 2", "B ARRIVED", "A QUANTUM_EXPIRED");
        assertThat(preemptedFirst.heard).startsWith("A ARRIVED", "A ran 2", "A QUANTUM_EXPIRED", "B ARRIVED");
    }

    @Test
    void sleeperComesBackWhenItsIoIsDone() {
        TaskSpec sleeper = TaskSpec.of("A", 0, Program.of(compute(1), io(3), compute(1)));

        Trace trace = run(new ScriptedPolicy(10), sleeper, burst("B", 0, 2));

        assertThat(events(trace))
                .containsExactly(
                        "0 arrive A",
                        "0 arrive B",
                        "0 run A",
                        "1 block A",
                        "1 run B",
                        "3 exit B",
                        "4 wake A",
                        "4 run A",
                        "5 exit A");
    }

    @Test
    void taskThatGivesUpItsCoreIsReadyAtOnce() {
        TaskSpec polite = TaskSpec.of("A", 0, Program.of(compute(1), giveUp(), compute(1)));

        Trace trace = run(new ScriptedPolicy(10, "A", "B", "A"), polite, burst("B", 0, 2));

        assertThat(events(trace)).contains("1 yield A", "1 run B", "3 run A", "4 exit A");
    }

    @Test
    void everyCoreRunsATaskOfItsOwn() {
        Trace trace = new Kernel(Configuration.multiprocessor(2), () -> new ScriptedPolicy(10))
                .trace(Workload.of(burst("A", 0, 2), burst("B", 0, 2), burst("C", 0, 2)));

        assertThat(trace.slices())
                .extracting(slice -> slice.core() + slice.task() + slice.from())
                .containsExactly("0A0", "1B0", "0C2");
    }

    @Test
    void switchIsPaidBetweenDifferentTasksOnly() {
        Trace trace = new Kernel(Configuration.withSwitchCost(1), () -> new ScriptedPolicy(2, "A", "A", "B"))
                .trace(Workload.of(burst("A", 0, 4), burst("B", 0, 1)));

        assertThat(events(trace))
                .containsExactly(
                        "0 arrive A",
                        "0 arrive B",
                        "0 run A",
                        "2 expire A",
                        "2 run A",
                        "4 exit A",
                        "4 switch B",
                        "5 run B",
                        "6 exit B");
    }

    @Test
    void switchChargeIsAKnob() {
        assertThat(ends(SwitchCharge.BETWEEN_DIFFERENT_TASKS)).isEqualTo(4);
        assertThat(ends(SwitchCharge.ALSO_FIRST)).isEqualTo(5);
        assertThat(ends(SwitchCharge.BETWEEN_SLICES)).isEqualTo(5);
    }

    private static long ends(SwitchCharge charge) {
        Configuration configuration =
                Configuration.builder().switchCost(1).switchCharge(charge).build();
        return new Kernel(configuration, () -> new ScriptedPolicy(2))
                .trace(Workload.of(burst("A", 0, 4)))
                .end();
    }

    @Test
    void runIsStoppedBeforeItsLastTick() {
        Kernel kernel = new Kernel(Configuration.builder().until(5).build(), NewestFirst::new);

        assertThat(kernel.run(Workload.of(burst("A", 0, Long.MAX_VALUE), burst("B", 7, 1)), event -> {}))
                .isEqualTo(new Outcome.Stopped(5));
    }

    @Test
    void policyMayInterruptARunningTaskForANewcomer() {
        SchedulingPolicy shortestName = new NewestOnTop();

        Trace trace = run(shortestName, burst("A", 0, 3), burst("B", 1, 1));

        assertThat(events(trace))
                .containsExactly(
                        "0 arrive A",
                        "0 run A",
                        "1 arrive B",
                        "1 preempt A",
                        "1 run B",
                        "2 exit B",
                        "2 run A",
                        "4 exit A");
    }

    @Test
    void memoryFaultEndsEveryTaskOfTheProcessAndNobodyElse() {
        Workload workload = Workload.of(
                new TaskSpec("A", 0, "P", Program.of(compute(1), load(-8))),
                new TaskSpec("B", 0, "P", Program.burst(5)),
                new TaskSpec("C", 9, "P", Program.burst(5)),
                burst("D", 0, 1));
        Trace trace = new Trace();

        Outcome outcome = new Kernel(Configuration.uniprocessor(), () -> new ScriptedPolicy(10)).run(workload, trace);

        assertThat(events(trace))
                .containsExactly(
                        "0 arrive A",
                        "0 arrive B",
                        "0 arrive D",
                        "0 run A",
                        "2 fault A",
                        "2 exit A",
                        "2 exit B",
                        "2 run D",
                        "3 exit D");
        assertThat(trace.events())
                .filteredOn(event -> event.kind() == EventKind.EXIT)
                .extracting(event -> event.task() + event.detail())
                .containsExactly("A139", "B139", "D0");
        assertThat(outcome).isEqualTo(new Outcome.Finished(3));
    }

    @Test
    void faultOnOneCoreEndsTheThreadThatRunsOnAnother() {
        Workload workload = Workload.of(
                new TaskSpec("A", 0, "P", Program.of(compute(1), store(-8))),
                new TaskSpec("B", 0, "P", Program.burst(5)));

        Trace trace = new Kernel(Configuration.multiprocessor(2), () -> new ScriptedPolicy(10)).trace(workload);

        assertThat(events(trace)).endsWith("2 fault A", "2 exit A", "2 exit B");
        assertThat(trace.slices())
                .extracting(slice -> slice.task() + slice.ticks())
                .containsExactly("A2", "B2");
    }

    @Test
    void readerSleepsUntilAWriterHasWritten() {
        Pipe pipe = new OneBytePipe();
        TaskSpec reader = TaskSpec.of("R", 0, Program.of(read(pipe, 4), read(pipe, 4), read(pipe, 4)));
        TaskSpec writer =
                TaskSpec.of("W", 1, Program.of(compute(2), write(pipe, (byte) 1, (byte) 2), closeWriter(pipe)));
        Trace trace = new Trace();

        Outcome outcome = new Kernel(Configuration.uniprocessor(), () -> new ScriptedPolicy(10))
                .run(Workload.of(reader, writer), trace);

        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        assertThat(events(trace))
                .containsExactly(
                        "0 arrive R",
                        "0 run R",
                        "1 block R",
                        "1 arrive W",
                        "1 run W",
                        "4 write W",
                        "4 block W",
                        "4 wake R",
                        "4 run R",
                        "4 read R",
                        "4 wake W",
                        "5 block R",
                        "5 run W",
                        "5 write W",
                        "5 exit W",
                        "5 wake R",
                        "5 run R",
                        "5 read R",
                        "6 read R",
                        "6 exit R");
    }

    @Test
    void tasksThatNobodyWillWakeAreNamed() {
        TaskSpec reader = TaskSpec.of("R", 0, Program.of(read(new OneBytePipe(), 4)));

        Outcome outcome =
                new Kernel(Configuration.uniprocessor(), NewestFirst::new).run(Workload.of(reader), event -> {});

        assertThat(outcome).isEqualTo(new Outcome.Stuck(1, List.of("R")));
    }

    @Test
    void sameInputGivesTheSameTraceByteForByte() {
        Workload workload = Workload.of(
                TaskSpec.of("A", 0, Program.of(compute(3), io(2), compute(3))), burst("B", 1, 7), burst("C", 1, 2));
        Kernel kernel = new Kernel(Configuration.multiprocessor(2), () -> new ScriptedPolicy(2));

        assertThat(kernel.trace(workload).toString())
                .isEqualTo(kernel.trace(workload).toString());
    }

    private static Trace run(SchedulingPolicy policy, TaskSpec... tasks) {
        return new Kernel(Configuration.uniprocessor(), () -> policy).trace(Workload.of(tasks));
    }

    private static List<String> events(Trace trace) {
        return trace.events().stream()
                .map(event -> event.tick() + " " + event.kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + event.task())
                .toList();
    }

    /** Runs the newest task and lets it interrupt core 0. */
    private static final class NewestOnTop implements SchedulingPolicy {
        private final NewestFirst stack = new NewestFirst();

        @Override
        public void ready(TaskView task, ReadyCause cause) {
            if (cause == ReadyCause.PREEMPTED) {
                // It goes below the one that displaced it.
                TaskView top = stack.pick(0);
                stack.ready(task, cause);
                if (top != null) {
                    stack.ready(top, cause);
                }
            } else {
                stack.ready(task, cause);
            }
        }

        @Override
        public @Nullable TaskView pick(int core) {
            return stack.pick(core);
        }

        @Override
        public int interrupt(TaskView ready) {
            return 0;
        }
    }
}
