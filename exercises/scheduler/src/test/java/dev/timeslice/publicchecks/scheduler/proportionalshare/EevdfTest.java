package dev.timeslice.publicchecks.scheduler.proportionalshare;

import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.proportionalshare.Eevdf;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.PolicyWatch;

/**
 * The run of the hand-out: A is of nice 0 and weighs 1024, B is of nice 5 and weighs 335; the slice is 2.
 *
 * <pre>
 * tick 0    5    10
 * A      ##..######
 * B      ..##......##
 * </pre>
 */
class EevdfTest {
    private static final Workload RUN_BY_HAND = Workload.of(
            TaskSpec.builder("A").burst(8).build(),
            TaskSpec.builder("B").nice(5).burst(4).build());

    @Check("eevdf-by-hand")
    void runOfTheHandoutIsReproduced() {
        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new Eevdf(2), RUN_BY_HAND);

        assertThat(trace)
                .runs("A")
                .from(0)
                .to(2)
                .runs("B")
                .from(2)
                .to(4)
                .runs("A")
                .from(4)
                .to(10)
                .runs("B")
                .from(10)
                .to(12);
    }

    @Check("eevdf-deadlines")
    void deadlineIsASliceAfterTheVirtualRuntimeInVirtualTime() {
        new ValuesAtTick4(new Eevdf(2)).run(Configuration.uniprocessor(), RUN_BY_HAND);
    }

    @Check("eevdf-refuses-bad-slice")
    void sliceOutOfRangeIsRefusedWithItsValue() {
        for (long slice : new long[] {0, -7, 1_000_000_001}) {
            Refusals.expect("new Eevdf(" + slice + ")", slice, () -> new Eevdf(slice));
        }
    }

    /** At tick 4 of the run by hand each of the two has received its first slice. */
    private static final class ValuesAtTick4 extends PolicyWatch {
        private static final long TICK = 1L << 20;
        private static final long SLICE_OF_B = 2 * 1024 * TICK / 335;

        private final Eevdf policy;

        ValuesAtTick4(Eevdf policy) {
            super(policy);
            this.policy = policy;
        }

        @Override
        protected void beforePick(int core) {
            if (now() == 4) {
                for (TaskView task : ready()) {
                    boolean isA = task.name().equals("A");
                    long slice = isA ? 2 * TICK : SLICE_OF_B;
                    expect("vruntime(" + task.name() + ")", slice, policy.vruntime(task));
                    expect("deadline(" + task.name() + ")", 2 * slice, policy.deadline(task));
                }
            }
        }

        private void expect(String call, long expected, long found) {
            if (expected != found) {
                fail(Message.of("%s should be %d, but is %d.", "%s은(는) %d이어야 하는데, %d입니다.")
                        .with(call, expected, found));
            }
        }
    }
}
