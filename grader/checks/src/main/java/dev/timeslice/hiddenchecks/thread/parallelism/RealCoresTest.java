package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.publicchecks.thread.parallelism.SteadyWitness;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.thread.parallelism.StealingPool;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;

/** At full speed on real cores: no task is lost, and none is run twice. */
@Tag("multicore")
class RealCoresTest {
    private static final int POOLS = 12;
    private static final int TASKS = 200;
    private static final Message ONCE = Message.of(
            "Two threads submitted tasks to two workers at full speed: each task must run exactly once, and bring its own result.",
            "두 스레드가 작업자 둘에게 최고 속도로 태스크를 제출했습니다. 모든 태스크는 정확히 한 번 실행되고 자기 결과를 가져와야 합니다.");

    @Check("real-cores-lose-no-task")
    void noTaskIsLostAtFullSpeed() {
        for (int i = 0; i < POOLS; i++) {
            atFullSpeed();
        }
    }

    private static void atFullSpeed() {
        try (Crew crew = Crew.assemble()) {
            WorkPool pool = Lifetimes.pool(crew, 2);
            AtomicInteger runs = new AtomicInteger();
            AtomicInteger wrong = new AtomicInteger();
            AtomicInteger served = new AtomicInteger();
            for (String name : List.of("submitter-1", "submitter-2")) {
                crew.run(name, () -> {
                    List<WorkPool.Result<Integer>> results = new ArrayList<>();
                    for (int i = 0; i < TASKS; i++) {
                        int mine = i;
                        results.add(pool.submit(() -> {
                            runs.incrementAndGet();
                            return mine;
                        }));
                    }
                    for (int i = 0; i < TASKS; i++) {
                        wrong.addAndGet(results.get(i).get() == i ? 0 : 1);
                    }
                    if (served.incrementAndGet() == 2) {
                        pool.shutdown();
                    }
                });
            }
            crew.run("closer", () -> {
                pool.awaitTermination();
                if (runs.get() != 2 * TASKS || wrong.get() > 0) {
                    throw new CheckFailure(
                            VerdictKind.BROKEN_INVARIANT, ONCE, "runs: " + runs + ", wrong results: " + wrong);
                }
            });
            crew.joinAll(ONCE);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("real-cores-lose-no-stolen-task")
    void noStolenTaskIsLostAtFullSpeed() {
        for (int i = 0; i < POOLS; i++) {
            treeAtFullSpeed();
        }
    }

    /** Each task leaves two smaller ones to the pool; the last leaf shuts it down. */
    private static void treeAtFullSpeed() {
        Message all = Message.of(
                "A tree of tasks at full speed on two workers: each of its leaves must be run exactly once.",
                "작업자 둘이 태스크의 트리를 최고 속도로 실행합니다. 모든 잎은 정확히 한 번씩 실행되어야 합니다.");
        try (Crew crew = Crew.assemble()) {
            StealingPool pool = Lifetimes.stealingPool(crew, 2);
            AtomicInteger leaves = new AtomicInteger();
            crew.run("submitter", () -> pool.execute(() -> grow(pool, 6, leaves)));
            crew.run("closer", () -> {
                pool.awaitTermination();
                if (leaves.get() != 64) {
                    throw new CheckFailure(VerdictKind.BROKEN_INVARIANT, all, "leaves: " + leaves);
                }
            });
            crew.joinAll(all);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    private static void grow(StealingPool pool, int height, AtomicInteger leaves) {
        if (height > 0) {
            pool.execute(() -> grow(pool, height - 1, leaves));
            pool.execute(() -> grow(pool, height - 1, leaves));
        } else if (leaves.incrementAndGet() == 64) {
            pool.shutdown();
        }
    }
}
