package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.publicchecks.thread.parallelism.Workers;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.thread.parallelism.StealingPool;
import dev.timeslice.thread.parallelism.WorkPool;

/** Pools whose workers belong to a crew, and what has to become of them. */
final class Lifetimes {
    static final Message END = Message.of(
            "After shutdown() all workers must end, also those that sleep because they have nothing to do: somebody has to wake them.",
            "shutdown() 뒤에는 할 일이 없어 잠든 작업자를 포함해 모든 작업자가 끝나야 합니다. 잠든 작업자는 누군가 깨워야 합니다.");

    private Lifetimes() {}

    static WorkPool pool(Crew crew, int workers) {
        return pool(new Workers(crew, workers), workers);
    }

    static WorkPool pool(Workers starter, int workers) {
        WorkPool pool = new WorkPool(workers, starter);
        starter.areComplete("submit()", () -> pool.submit(() -> "first"));
        return pool;
    }

    static StealingPool stealingPool(Crew crew, int workers) {
        return stealingPool(new Workers(crew, workers), workers);
    }

    static StealingPool stealingPool(Workers starter, int workers) {
        StealingPool pool = new StealingPool(workers, starter);
        starter.areComplete("execute()", () -> pool.execute(() -> {}));
        return pool;
    }
}
