package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What switches, migrations and cold caches cost, knob by knob. */
class CostModelTest {

    @Test
    void switchToAnotherProcessCostsMoreThanOneToAnotherThread() {
        Configuration configuration =
                Configuration.builder().switchCost(1).processSwitchCost(4).build();

        Trace trace = run(
                configuration,
                100,
                new TaskSpec("A1", 0, "A", Program.burst(2)),
                new TaskSpec("A2", 0, "A", Program.burst(2)),
                new TaskSpec("B1", 0, "B", Program.burst(2)));

        assertThat(switches(trace)).containsExactly("2 A2 1", "5 B1 5");
    }

    @Test
    void migrationIsPaidByATaskThatRanOnAnotherCoreBefore() {
        Configuration configuration =
                Configuration.builder().cores(2).migrationCost(3).build();

        // At tick 2 both cores are free: core 0 takes C, which has never run, and core 1 takes A, which ran on core 0.
        Trace trace = run(configuration, 2, burst("A", 0, 3), burst("B", 0, 2), burst("C", 0, 1));

        assertThat(switches(trace)).containsExactly("2 A 3");
    }

    @Test
    void warmTaskWorksFasterUntilAnotherWorkingSetDisplacesItsOwn() {
        Configuration.Builder builder =
                Configuration.builder().warmup(2).warmRate(3).cacheSize(100);

        assertThat(end(builder, task("A", 8, 50))).isEqualTo(4);
        assertThat(end(builder, task("A", 9, 50))).isEqualTo(5);
        assertThat(end(builder, task("A", 8, 101))).isEqualTo(8);
        assertThat(end(builder.warmup(0), task("A", 8, 50))).isEqualTo(3);
    }

    @Test
    void bothStayWarmWhereTheyFitTogetherAndCoolEachOtherWhereNot() {
        Configuration configuration =
                Configuration.builder().warmup(2).warmRate(2).cacheSize(100).build();

        // Two cold ticks each; then two ticks do four ticks' work.
        assertThat(run(configuration, 2, task("A", 6, 50), task("B", 6, 50)).slices())
                .containsExactly(slice("A", 0, 2), slice("B", 2, 4), slice("A", 4, 6), slice("B", 6, 8));
        // B's working set drives A's out, and the other way round: neither is ever warm when it runs.
        assertThat(run(configuration, 2, task("A", 6, 60), task("B", 6, 60)).end())
                .isEqualTo(12);
    }

    @Test
    void fullCacheGivesUpTheOldestOrTheOneThatHasNotRunForLongest() {
        // A, B and A again warm up and stay; C then needs a place: first in, first out takes A's, otherwise B's.
        Configuration.Builder builder =
                Configuration.builder().warmup(1).warmRate(10).cacheSize(100);
        TaskSpec[] tasks = {task("A", 100, 50), task("B", 100, 50), task("C", 2, 50)};

        Trace fifo = script(builder.cacheOrder(CacheOrder.FIFO).build(), tasks);
        Trace lru = script(builder.cacheOrder(CacheOrder.LRU).build(), tasks);

        assertThat(ticksOf(fifo, "A")).isGreaterThan(ticksOf(lru, "A"));
    }

    @Test
    void restOfABurstIsKnownWhileAWarmTaskRuns() {
        Configuration configuration =
                Configuration.builder().warmup(2).warmRate(3).cacheSize(100).build();
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public int interrupt(TaskView ready) {
                TaskView running = machine().running(0);
                hear(running == null ? "idle" : running.cpuTime() + " " + running.burstLeft());
                return NO_CORE;
            }
        };

        new Kernel(configuration, () -> policy)
                .trace(Workload.of(task("A", 20, 50), burst("B", 1, 1), burst("C", 4, 1)));

        assertThat(policy.heard).contains("1 1 19", "4 4 12");
    }

    @Test
    void taskThatEndsEarlyKeepsItsCoreWhereSlicesAreWhole() {
        Configuration configuration = Configuration.builder().wholeSlices(true).build();

        Trace trace = run(configuration, 5, burst("A", 0, 7), burst("B", 0, 5));

        assertThat(trace.slices()).containsExactly(slice("A", 0, 5), slice("B", 5, 10), slice("A", 10, 15));
    }

    @Test
    void emptyProgramTakesNoTimeUnlessTheKnobSaysSo() {
        TaskSpec empty = TaskSpec.builder("A").burst(0).build();

        assertThat(run(Configuration.uniprocessor(), 5, empty).end()).isZero();
        assertThat(run(Configuration.builder().emptyTicks(1).build(), 5, empty).end())
                .isEqualTo(1);
    }

    @Test
    void ioAfterEverySoManyTicksIsTheSameAsAProgramThatSaysSo() {
        TaskSpec compact = TaskSpec.builder("A").burst(7, 3, 2).build();
        TaskSpec spelledOut = TaskSpec.of("A", 0, Program.of(compute(3), io(2), compute(3), io(2), compute(1)));
        Configuration configuration =
                Configuration.builder().ioIssueTicks(1).ioDoneTicks(2).build();

        assertThat(run(configuration, 2, compact).events())
                .isEqualTo(run(configuration, 2, spelledOut).events());
        assertThat(run(
                                Configuration.uniprocessor(),
                                9,
                                TaskSpec.builder("A").burst(6, 3, 2).build())
                        .end())
                .isEqualTo(8);
    }

    @Test
    void endlessTaskWithIoIsStoppedByItsLastTick() {
        Trace trace = run(
                Configuration.builder().until(12).build(),
                9,
                TaskSpec.builder("A").burst(Long.MAX_VALUE, 3, 2).build());

        assertThat(trace.slices()).containsExactly(slice("A", 0, 3), slice("A", 5, 8), slice("A", 10, 12));
    }

    private static Trace run(Configuration configuration, long quantum, TaskSpec... tasks) {
        return new Kernel(configuration, () -> inTurn(quantum)).trace(Workload.of(tasks));
    }

    private static Trace script(Configuration configuration, TaskSpec... tasks) {
        return new Kernel(configuration, () -> new ScriptedPolicy(1, "A", "A", "B", "B", "A", "C", "C"))
                .trace(Workload.of(tasks));
    }

    private static SchedulingPolicy inTurn(long quantum) {
        return new QueuePolicy() {
            @Override
            public long quantum(TaskView task) {
                return quantum;
            }
        };
    }

    private static long end(Configuration.Builder builder, TaskSpec task) {
        return run(builder.build(), 100, task).end();
    }

    private static TaskSpec task(String name, long ticks, long workingSet) {
        return TaskSpec.builder(name).burst(ticks).workingSet(workingSet).build();
    }

    private static long ticksOf(Trace trace, String task) {
        return trace.slices().stream()
                .filter(slice -> slice.task().equals(task))
                .mapToLong(Slice::ticks)
                .sum();
    }

    private static Slice slice(String task, long from, long to) {
        return new Slice(0, task, from, to);
    }

    private static List<String> switches(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.kind() == EventKind.SWITCH)
                .map(event -> event.tick() + " " + event.task() + " " + event.detail())
                .toList();
    }
}
