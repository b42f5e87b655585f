package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

class WorkPoolTest {
    static final Message ENDS = Message.of(
            "After shutdown() all workers must end, also those that sleep because they have nothing to do: somebody has to wake them.",
            "shutdown() 뒤에는 할 일이 없어 잠든 작업자를 포함해 모든 작업자가 끝나야 합니다. 잠든 작업자는 누군가 깨워야 합니다.");

    @Check("pool-runs-a-task")
    void aTaskIsRunByAWorkerAndItsResultComesBack() {
        Message runs = Message.of(
                "submit(task).get() must return what the task returned, and a worker of the pool must have run it.",
                "submit(task).get()은 태스크가 돌려준 값을 돌려주어야 하고, 그 태스크는 풀의 작업자가 실행했어야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Workers workers = new Workers(crew, 1);
            WorkPool pool = pool(workers);
            crew.call(
                            "submitter",
                            () -> pool.submit(() ->
                                            "ran by " + Thread.currentThread().getName())
                                    .get())
                    .returns("ran by worker-0", runs);
            workers.awaitSettled();
            pool.shutdown();
            crew.joinAll(ENDS);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("workers-are-counted")
    void aPoolWithoutWorkersIsRefused() {
        for (int workers : new int[] {0, -1}) {
            Message refused = Message.of(
                            "new WorkPool(%d, ...) must throw an IllegalArgumentException whose message holds the value.",
                            "new WorkPool(%d, ...)은(는) 메시지에 그 값이 담긴 IllegalArgumentException을 던져야 합니다.")
                    .with(workers);
            try {
                new WorkPool(workers, body -> {});
            } catch (IllegalArgumentException e) {
                if (String.valueOf(e.getMessage()).contains(String.valueOf(workers))) {
                    continue;
                }
                throw CheckFailure.failed(refused, "IllegalArgumentException: " + e.getMessage());
            }
            throw CheckFailure.failed(refused, "nothing thrown");
        }
    }

    @Check("pool-shares-tasks")
    void asManyTasksRunAtOnceAsThereAreWorkers() {
        try (PoolOnModel model = new PoolOnModel(3)) {
            model.run(List.of(4L, 4L, 4L), "T");
            if (model.now() != 4) {
                throw CheckFailure.failed(
                        Message.of(
                                "Three workers must run three tasks of 4 ticks in 4 ticks.",
                                "작업자 셋은 4틱짜리 태스크 셋을 4틱 안에 실행해야 합니다."),
                        model.chart());
            }
            model.end();
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("exception-reaches-the-caller")
    void anExceptionOfATaskReachesWhoAsksAndTheWorkerLivesOn() {
        Message reaches = Message.of(
                "The first task throws an IllegalArgumentException: its get() must throw an ExecutionException with that cause. The only"
                        + " worker must then run the second task.",
                "첫 태스크는 IllegalArgumentException을 던집니다. 그 get()은 이것을 원인으로 갖는 ExecutionException을 던져야 하고, 하나뿐인 작업자는 그다음 태스크를 실행해야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Workers workers = new Workers(crew, 1);
            WorkPool pool = pool(workers);
            IllegalArgumentException thrown = new IllegalArgumentException("on purpose");
            crew.call("submitter", () -> {
                        WorkPool.Result<String> first = pool.submit(throwing(thrown));
                        WorkPool.Result<String> second = pool.submit(() -> "second");
                        return causeOf(first, thrown) + ", " + second.get();
                    })
                    .returns("the cause, second", reaches);
            workers.awaitSettled();
            pool.shutdown();
            crew.joinAll(ENDS);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("shutdown-refuses-tasks")
    void noTaskIsAcceptedAfterShutdown() {
        Message refuses = Message.of(
                "submit() after shutdown() must throw an IllegalStateException, and the task must never run.",
                "shutdown() 뒤의 submit()은 IllegalStateException을 던져야 하고, 그 태스크는 실행되지 않아야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Workers workers = new Workers(crew, 1);
            WorkPool pool = pool(workers);
            Board board = new Board();
            workers.awaitSettled();
            Member<String> late = crew.call("late", () -> {
                pool.shutdown();
                try {
                    pool.submit(board.quickTask("late"));
                    return "accepted";
                } catch (IllegalStateException e) {
                    return "refused";
                }
            });
            late.returns("refused", refuses);
            crew.joinAll(ENDS);
            if (!board.begun().isEmpty()) {
                throw CheckFailure.failed(refuses, board.table());
            }
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("pool-ends-in-any-schedule")
    void oneTaskIsRunAndThePoolEndsInEverySchedule(CheckContext context) {
        Schedules.explore(context, OneTaskThenShutdown.class);
    }

    /** A pool of one worker. */
    private static WorkPool pool(Workers workers) {
        WorkPool pool = new WorkPool(1, workers);
        workers.areComplete("submit()", () -> pool.submit(() -> "first"));
        return pool;
    }

    private static Callable<String> throwing(RuntimeException exception) {
        return () -> {
            throw exception;
        };
    }

    private static String causeOf(WorkPool.Result<String> result, Throwable thrown) throws InterruptedException {
        try {
            return "returned " + result.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return cause == thrown
                    ? "the cause"
                    : "another cause: "
                            + (cause == null ? "none" : cause.getClass().getSimpleName());
        }
    }
}
