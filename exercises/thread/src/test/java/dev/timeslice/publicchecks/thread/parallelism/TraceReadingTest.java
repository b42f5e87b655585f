package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.model.trace.Slice;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.thread.parallelism.TraceReading;
import java.util.List;

class TraceReadingTest {
    private static final List<Slice> TAKING_TURNS =
            List.of(new Slice(0, "A", 0, 2), new Slice(0, "B", 2, 4), new Slice(0, "A", 4, 6));
    private static final List<Slice> ONE_AFTER_THE_OTHER = List.of(new Slice(1, "B", 3, 5), new Slice(0, "A", 0, 3));
    private static final List<Slice> SIDE_BY_SIDE = List.of(new Slice(0, "A", 0, 3), new Slice(1, "B", 2, 5));

    @Check("trace-tells-concurrent")
    void tasksAreConcurrentIfEachBeginsBeforeTheOtherEnds() {
        concurrent(TAKING_TURNS, true);
        concurrent(ONE_AFTER_THE_OTHER, false);
        concurrent(SIDE_BY_SIDE, true);
    }

    @Check("trace-tells-parallel")
    void tasksAreParallelIfBothRunInTheSameTick() {
        parallel(TAKING_TURNS, false);
        parallel(ONE_AFTER_THE_OTHER, false);
        parallel(SIDE_BY_SIDE, true);
    }

    private static void concurrent(List<Slice> slices, boolean expected) {
        if (new TraceReading(slices).areConcurrent("A", "B") != expected) {
            throw CheckFailure.failed(
                    Message.of(
                                    "areConcurrent(A, B) must be %s here: each task is under way from its first tick to its last, breaks included.",
                                    "여기서 areConcurrent(A, B)는 %s여야 합니다. 태스크는 처음 실행된 틱부터 마지막 틱까지, 쉬는 동안에도 진행 중입니다.")
                            .with(expected),
                    SliceChart.of(slices));
        }
    }

    private static void parallel(List<Slice> slices, boolean expected) {
        if (new TraceReading(slices).areParallel("A", "B") != expected) {
            throw CheckFailure.failed(
                    Message.of(
                                    "areParallel(A, B) must be %s here: the question is whether both run in the same tick.",
                                    "여기서 areParallel(A, B)는 %s여야 합니다. 같은 틱에 둘 다 실행되는지를 묻습니다.")
                            .with(expected),
                    SliceChart.of(slices));
        }
    }
}
