package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.model.trace.Slice;
import dev.timeslice.publicchecks.thread.parallelism.SliceChart;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.thread.parallelism.TraceReading;
import java.util.List;
import java.util.Random;

/** Every small trace of two tasks on two cores, the shortest first, then seeded ones of three tasks on three cores. */
class TraceReadingTest {
    private static final int LONGEST = 4;
    private static final int SEEDED = 300;

    @Check("trace-of-any-two-tasks")
    void everySmallTraceIsReadRight(CheckContext context) {
        for (int ticks = 1; ticks <= LONGEST; ticks++) {
            for (SmallTrace trace : SmallTrace.all(ticks)) {
                compare(trace);
            }
        }
        Random random = context.random("traces");
        for (int i = 0; i < SEEDED; i++) {
            compare(SmallTrace.seeded(random, 5 + random.nextInt(12)));
        }
    }

    private static void compare(SmallTrace trace) {
        if (!trace.hasRun('A') || !trace.hasRun('B')) {
            return;
        }
        List<Slice> slices = trace.slices();
        TraceReading reading = new TraceReading(slices);
        for (String[] pair : new String[][] {{"A", "B"}, {"B", "A"}}) {
            boolean concurrent = reading.areConcurrent(pair[0], pair[1]);
            boolean parallel = reading.areParallel(pair[0], pair[1]);
            if (concurrent != trace.concurrent() || parallel != trace.parallel()) {
                throw CheckFailure.failed(
                        Message.of(
                                        "areConcurrent(%s, %s) must be %s and areParallel(%s, %s) must be %s here, but they are %s and %s.",
                                        "여기서 areConcurrent(%s, %s)는 %s, areParallel(%s, %s)는 %s여야 하는데 %s, %s입니다.")
                                .with(
                                        pair[0],
                                        pair[1],
                                        trace.concurrent(),
                                        pair[0],
                                        pair[1],
                                        trace.parallel(),
                                        concurrent,
                                        parallel),
                        SliceChart.of(slices));
            }
        }
    }

    @Check("trace-counts-at-once")
    void theMostThatRunInOneTickAreCounted(CheckContext context) {
        Random random = context.random("at once");
        count(SmallTrace.of(List.of()), 0);
        // One confusion at a time: with all cores, with all tasks, and with slices that only touch.
        count(SmallTrace.of(List.of("A-", "--", "-A")), 1);
        count(SmallTrace.of(List.of("A-", "--", "B-")), 1);
        count(SmallTrace.of(List.of("A-", "B-")), 1);
        for (int ticks = 1; ticks < LONGEST; ticks++) {
            for (SmallTrace trace : SmallTrace.all(ticks)) {
                count(trace, trace.mostAtOnce());
            }
        }
        for (int i = 0; i < SEEDED; i++) {
            SmallTrace trace = SmallTrace.seeded(random, 2 + random.nextInt(12));
            count(trace, trace.mostAtOnce());
        }
    }

    private static void count(SmallTrace trace, int expected) {
        int found = new TraceReading(trace.slices()).mostAtOnce();
        if (found != expected) {
            throw CheckFailure.failed(
                    Message.of("mostAtOnce() must be %d here, but is %d.", "여기서 mostAtOnce()는 %d이어야 하는데 %d입니다.")
                            .with(expected, found),
                    SliceChart.of(trace.slices()));
        }
    }

    @Check("trace-refuses-unknown-tasks")
    void tasksThatNeverRunAreRefusedByName() {
        List<Slice> slices = List.of(new Slice(0, "A", 0, 2), new Slice(0, "B", 2, 3));
        Refusals.refuses(
                () -> new TraceReading(slices).areConcurrent("A", "ghost"), "areConcurrent(A, ghost)", "ghost");
        Refusals.refuses(() -> new TraceReading(slices).areParallel("ghost", "A"), "areParallel(ghost, A)", "ghost");
        Refusals.refuses(() -> new TraceReading(slices).areConcurrent("B", "B"), "areConcurrent(B, B)", "B");
    }
}
