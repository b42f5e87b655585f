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
                "One worker. While T runs, X comes from outside; then T leaves A, B and C to the pool, in this order, and ends. The worker must take the newest of"
                        + " its own tasks first, and X after them, so they begin in the order T, C, B, A, X.",
                "작업자는 하나입니다. T가 실행되는 동안 밖에서 X가 오고, 그 뒤에 T가 A, B, C를 이 순서로 풀에 맡기고 끝납니다. 작업자는 자기 큐에서 가장 새로운 것부터 가져가고 그다음에 X를"
                        + " 가져가므로 T, C, B, A, X 순서로 시작해야 합니다.");
        Message all = Message.of(
                "T leaves A, B and C to the pool before it is shut down, and X came before them: all were accepted, so the worker must run them before it ends."
                        + " Some never began.",
                "T는 풀이 종료되기 전에 A, B, C를 맡기고 X는 그보다 먼저 왔습니다. 모두 접수된 태스크이므로 작업자는 끝나기 전에 이들을 실행해야 하는데, 시작되지 않은 것이 있습니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            Workers starter = new Workers(crew, 1);
            StealingPool pool = new StealingPool(1, starter);
            starter.areComplete("execute()", () -> pool.execute(() -> {}));
            crew.run("submitter", () -> {
                        pool.execute(() -> {
                            board.begin("T");
                            awaitRelease(board, "T");
                            for (String name : List.of("A", "B", "C")) {
                                pool.execute(() -> beginAndEnd(board, name));
                            }
                            pool.shutdown();
                        });
                        board.awaitRunning(1);
                        pool.execute(() -> beginAndEnd(board, "X"));
                        board.release("T");
                    })
                    .result(newest);
            crew.joinAll(newest);
            if (board.begun().size() < 5) {
                throw CheckFailure.failed(all, board.table());
            }
            if (!board.begun().equals(List.of("T", "C", "B", "A", "X"))) {
                throw CheckFailure.failed(newest, board.table());
            }
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    private static void beginAndEnd(Board board, String task) {
        board.begin(task);
        board.end(task);
    }

    private static void awaitRelease(Board board, String task) {
        try {
            board.awaitRelease(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
