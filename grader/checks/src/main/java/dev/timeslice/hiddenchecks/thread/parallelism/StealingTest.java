package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.publicchecks.thread.parallelism.Board;
import dev.timeslice.publicchecks.thread.parallelism.SteadyWitness;
import dev.timeslice.publicchecks.thread.parallelism.Workers;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.parallelism.StealingPool;
import java.util.List;
import java.util.concurrent.Callable;

/** Who steals, from which end, and who is woken for it. */
class StealingTest {

    @Check("thieves-take-the-oldest")
    void aThiefTakesTheOldestTaskOfAnotherQueue() {
        Message oldest = Message.of(
                "T has left A, B and C to the pool, in this order, and still runs. X has come from outside since. The other worker becomes free: it must run X, then steal A, B and C, the oldest first.",
                "T가 A, B, C를 이 순서로 풀에 맡기고 아직 실행 중이며, 그 뒤에 밖에서 X가 왔습니다. 다른 작업자가 한가해지면 X를 실행한 다음, 가장 오래된 것부터 A, B, C를 훔쳐야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            Workers workers = new Workers(crew, 2);
            StealingPool pool = Lifetimes.stealingPool(workers, 2);
            crew.run("submitter", () -> pool.execute(gated(board, "U"))).result(oldest);
            crew.run("witness", () -> board.awaitRunning(1)).result(oldest);
            crew.run(
                            "submitter",
                            () -> pool.execute(() -> {
                                for (String name : List.of("A", "B", "C")) {
                                    pool.execute(plain(board.quickTask(name)));
                                }
                                plain(board.task("T")).run();
                            }))
                    .result(oldest);
            crew.run("witness", () -> board.awaitRunning(2)).result(oldest);
            crew.run("submitter", () -> pool.execute(plain(board.quickTask("X"))))
                    .result(oldest);
            board.release("U");
            crew.run("witness", () -> board.awaitBegun(6)).result(oldest);
            boolean byTheThief = List.of("A", "B", "C").stream()
                    .allMatch(name -> board.threadOf(name).equals(board.threadOf("U")));
            if (!board.begun().equals(List.of("U", "T", "X", "A", "B", "C")) || !byTheThief) {
                throw CheckFailure.failed(oldest, board.table());
            }
            board.release("T");
            workers.awaitSettled();
            pool.shutdown();
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("idle-thieves-are-woken")
    void aSleepingWorkerIsWokenWhenThereIsSomethingToSteal() {
        Message wakes = Message.of(
                "T leaves A to the pool and goes on. The other worker, which sleeps, must be woken and steal A while T still runs.",
                "T가 A를 풀에 맡기고 계속 실행됩니다. 잠들어 있던 다른 작업자는 깨어나서 T가 실행되는 동안 A를 훔쳐야 합니다.");
        Message sleep = Message.of(
                "A worker that finds nothing anywhere must sleep, and live on.",
                "어디에서도 할 일을 찾지 못한 작업자는 끝나지 않고 잠들어 기다려야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            Workers workers = new Workers(crew, 2);
            StealingPool pool = Lifetimes.stealingPool(workers, 2);
            workers.members().forEach(worker -> worker.awaitBlocked(sleep));
            crew.run(
                            "submitter",
                            () -> pool.execute(() -> {
                                board.begin("T");
                                plain(() -> {
                                            board.awaitRelease("T");
                                            return "T";
                                        })
                                        .run();
                                board.begin("T again");
                                pool.execute(gated(board, "A"));
                                plain(() -> {
                                            board.awaitRelease("T again");
                                            return "T";
                                        })
                                        .run();
                            }))
                    .result(wakes);
            crew.run("witness", () -> board.awaitRunning(1)).result(wakes);
            for (Member<Void> worker : workers.members()) {
                worker.awaitBlocked(sleep);
            }
            board.release("T");
            crew.run("witness", () -> board.awaitRunning(2)).result(wakes);
            board.release("A");
            board.release("T again");
            crew.run("witness", () -> board.awaitRunning(0)).result(wakes);
            workers.members().forEach(worker -> worker.awaitBlocked(sleep));
            pool.shutdown();
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("stealing-pool-ends-well")
    void aPoolThatStealsOutlivesExceptionsAndEndsAsTheOtherOne() {
        Message outlives = Message.of(
                "Tasks throw an exception and an error: the only worker must live on, and run the next task.",
                "태스크들이 예외와 Error를 던집니다. 하나뿐인 작업자는 계속 살아서 다음 태스크를 실행해야 합니다.");
        Message ends = Message.of(
                "After shutdown() execute() must throw an IllegalStateException, tasks that wait must be run, and awaitTermination() must wait for the last one.",
                "shutdown() 뒤의 execute()는 IllegalStateException을 던지고, 기다리던 태스크는 실행되고, awaitTermination()은 마지막 태스크까지 기다려야 합니다.");
        Refusals.refuses(() -> new StealingPool(0, body -> {}), "new StealingPool(0, ...)", "0");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            StealingPool pool = Lifetimes.stealingPool(crew, 1);
            crew.run("submitter", () -> {
                        pool.execute(() -> {
                            throw new IllegalArgumentException("on purpose");
                        });
                        pool.execute(() -> {
                            throw new OutOfTune();
                        });
                        pool.execute(gated(board, "A"));
                        pool.execute(plain(board.quickTask("B")));
                    })
                    .result(outlives);
            crew.run("witness", () -> board.awaitRunning(1)).result(outlives);
            Member<Void> waiting = crew.run("waiting", pool::awaitTermination).awaitBlocked(ends);
            crew.call("closer", () -> {
                        pool.shutdown();
                        try {
                            pool.execute(plain(board.quickTask("late")));
                            return "accepted";
                        } catch (IllegalStateException e) {
                            return "refused";
                        }
                    })
                    .returns("refused", ends);
            waiting.awaitBlocked(ends);
            // Who comes only now has nothing to be woken from: a wait that is over too early shows for certain.
            Member<Void> late = crew.run("waiting-too", pool::awaitTermination).awaitBlocked(ends);
            board.release("A");
            waiting.result(ends);
            late.result(ends);
            crew.joinAll(Lifetimes.END);
            if (!board.begun().equals(List.of("A", "B"))) {
                throw CheckFailure.failed(ends, board.table());
            }
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    /** An error that nobody's code throws by itself. */
    private static final class OutOfTune extends Error {
        private static final long serialVersionUID = 1;
    }

    private static Runnable gated(Board board, String name) {
        return plain(board.task(name));
    }

    /** A task without a result; an interrupt would be a fault of the pool. */
    private static Runnable plain(Callable<String> task) {
        return () -> {
            try {
                task.call();
            } catch (Exception e) {
                throw new IllegalStateException("a task was disturbed", e);
            }
        };
    }
}
