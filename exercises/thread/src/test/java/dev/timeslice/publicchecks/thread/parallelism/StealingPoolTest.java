package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.thread.parallelism.StealingPool;
import java.util.List;

class StealingPoolTest {

    @Check("own-tasks-newest-first")
    void aWorkerTakesTheNewestTaskOfItsOwnQueue() {
        Message newest = Message.of(
                "One worker. T leaves A, B and C to the pool, in this order, and ends: the worker must take the newest of its own tasks"
                        + " first, so they begin in the order T, C, B, A.",
                "작업자는 하나입니다. T가 A, B, C를 이 순서로 풀에 맡기고 끝납니다. 작업자는 자기 큐에서 가장 새로운 것부터 가져가므로 T, C, B, A 순서로 시작해야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            Workers starter = new Workers(crew, 1);
            StealingPool pool = new StealingPool(1, starter);
            starter.areComplete();
            crew.run(
                            "submitter",
                            () -> pool.execute(() -> {
                                board.begin("T");
                                for (String name : List.of("A", "B", "C")) {
                                    pool.execute(() -> {
                                        board.begin(name);
                                        board.end(name);
                                    });
                                }
                                board.end("T");
                                pool.shutdown();
                            }))
                    .result(newest);
            crew.joinAll(newest);
            if (!board.begun().equals(List.of("T", "C", "B", "A"))) {
                throw CheckFailure.failed(newest, board.table());
            }
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }
}
