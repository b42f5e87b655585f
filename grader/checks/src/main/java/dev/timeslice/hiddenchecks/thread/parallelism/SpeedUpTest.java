package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.thread.parallelism.SpeedUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SpeedUpTest {
    private static final int SEEDED = 200;

    @Check("shared-queue-makespan")
    void everySmallQueueEndsAtTheTickAtWhichTheSimulationEndsIt(CheckContext context) {
        for (int tasks = 0; tasks <= 4; tasks++) {
            for (List<Long> queue : all(tasks)) {
                for (int workers = 1; workers <= 3; workers++) {
                    compare(queue, workers);
                }
            }
        }
        Random random = context.random("queues");
        for (int i = 0; i < SEEDED; i++) {
            List<Long> queue = new ArrayList<>();
            for (int task = random.nextInt(20); task > 0; task--) {
                queue.add(1L + random.nextInt(9));
            }
            compare(queue, 1 + random.nextInt(6));
        }
    }

    private static void compare(List<Long> queue, int workers) {
        long expected = SharedQueue.makespan(queue, workers);
        long found = SpeedUp.makespan(List.copyOf(queue), workers);
        if (found != expected) {
            throw CheckFailure.failed(
                    Message.of("makespan(%s, %d) must be %d, but is %d.", "makespan(%s, %d)의 값은 %d이어야 하는데 %d입니다.")
                            .with(queue, workers, expected, found),
                    SharedQueue.chart(queue, workers));
        }
    }

    private static List<List<Long>> all(int tasks) {
        if (tasks == 0) {
            return List.of(List.of());
        }
        List<List<Long>> longer = new ArrayList<>();
        for (List<Long> queue : all(tasks - 1)) {
            for (long ticks = 1; ticks <= 3; ticks++) {
                List<Long> one = new ArrayList<>(queue);
                one.add(ticks);
                longer.add(one);
            }
        }
        return longer;
    }

    @Check("speed-up-refuses-nonsense")
    void valuesOutOfRangeAreRefused() {
        Refusals.refuses(() -> SpeedUp.ratio(0, 5), "ratio(0, 5)", "0");
        Refusals.refuses(() -> SpeedUp.ratio(5, -3), "ratio(5, -3)", "-3");
        Refusals.refuses(() -> SpeedUp.amdahlBound(-2, 5, 1), "amdahlBound(-2, 5, 1)", "-2");
        Refusals.refuses(() -> SpeedUp.amdahlBound(5, -2, 1), "amdahlBound(5, -2, 1)", "-2");
        Refusals.refuses(() -> SpeedUp.amdahlBound(0, 0, 1), "amdahlBound(0, 0, 1)", "0");
        Refusals.refuses(() -> SpeedUp.amdahlBound(1, 1, 0), "amdahlBound(1, 1, 0)", "0");
        Refusals.refuses(() -> SpeedUp.makespan(List.of(1L, 0L), 2), "makespan([1, 0], 2)", "0");
        Refusals.refuses(() -> SpeedUp.makespan(List.of(), -1), "makespan([], -1)", "-1");
    }
}
