package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.publicchecks.thread.parallelism.Board;
import dev.timeslice.publicchecks.thread.parallelism.SteadyWitness;
import dev.timeslice.publicchecks.thread.parallelism.Workers;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** What becomes of tasks that throw, of tasks that wait while the pool is shut down, and of those who wait for them. */
class PoolEndTest {

    /** An error that nobody's code throws by itself. */
    private static final class OnPurpose extends Error {
        private static final long serialVersionUID = 1;
    }

    @Check("errors-arrive-too")
    void errorsReachAllWhoAskAndLeaveNothingBehind() {
        Message arrives = Message.of(
                "A task throws an Error, and two threads wait for its result: both must get an ExecutionException with that error as its cause.",
                "태스크 하나가 Error를 던지고 두 스레드가 그 결과를 기다립니다. 둘 다 그 Error를 원인으로 갖는 ExecutionException을 받아야 합니다.");
        Message clear = Message.of(
                "A task interrupts its own thread. The next task on this worker must find its interrupt status clear.",
                "태스크 하나가 자기 스레드에 인터럽트를 겁니다. 그 작업자의 다음 태스크에서는 인터럽트 상태가 지워져 있어야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            OnPurpose thrown = new OnPurpose();
            WorkPool pool = Lifetimes.pool(crew, 1);
            Callable<String> failing = () -> {
                board.begin("A");
                board.awaitRelease("A");
                throw thrown;
            };
            WorkPool.Result<String> result = submitted(crew, pool, failing, arrives);
            WorkPool.Result<String> self = submitted(
                    crew,
                    pool,
                    () -> {
                        Thread.currentThread().interrupt();
                        return "interrupted";
                    },
                    clear);
            WorkPool.Result<String> next =
                    submitted(crew, pool, () -> Thread.currentThread().isInterrupted() ? "set" : "clear", clear);
            List<Member<String>> asking = List.of(
                    crew.<String>call("asker-1", () -> causeOf(result, thrown)).awaitBlocked(arrives),
                    crew.<String>call("asker-2", () -> causeOf(result, thrown)).awaitBlocked(arrives));
            board.release("A");
            asking.forEach(asker -> asker.returns("the cause", arrives));
            crew.call("late", () -> causeOf(result, thrown)).returns("the cause", arrives);
            crew.call("asker", self::get).returns("interrupted", clear);
            crew.call("asker", next::get).returns("clear", clear);
            pool.shutdown();
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("shutdown-runs-what-waits")
    void tasksThatWereAcceptedAreRunAfterShutdown() {
        Message runs = Message.of(
                "The only worker runs A, and B and C wait. After shutdown() A must go on undisturbed, then B and C must be run too.",
                "하나뿐인 작업자가 A를 실행하고 B와 C가 기다립니다. shutdown() 뒤에도 A는 방해받지 않고, 그다음 B와 C도 실행되어야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            WorkPool pool = Lifetimes.pool(crew, 1);
            WorkPool.Result<String> first = submitted(crew, pool, board.task("A"), runs);
            crew.run("witness", () -> board.awaitRunning(1)).result(runs);
            WorkPool.Result<String> second = submitted(crew, pool, board.quickTask("B"), runs);
            WorkPool.Result<String> third = submitted(crew, pool, board.quickTask("C"), runs);
            crew.run("closer", () -> {
                        pool.shutdown();
                        pool.shutdown();
                    })
                    .result(runs);
            board.release("A");
            crew.call("asker", () -> first.get() + second.get() + third.get()).returns("ABC", runs);
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("termination-is-awaited")
    void whoAwaitsTheTerminationSeesTheLastTaskEnded() {
        Message waits = Message.of(
                "awaitTermination() must wait until the pool has been shut down and its last task, running or waiting, has ended.",
                "awaitTermination()은 풀이 종료되고, 실행 중이거나 기다리던 마지막 태스크까지 끝날 때까지 기다려야 합니다.");
        Message open = Message.of(
                "The pool has not been shut down: awaitTermination() must wait, even if there is nothing to do.",
                "풀이 아직 종료되지 않았습니다. 할 일이 없더라도 awaitTermination()은 기다려야 합니다.");
        Message running = Message.of(
                "The pool has been shut down, but its task A still runs: awaitTermination() must wait until A has ended.",
                "풀은 종료되었지만 태스크 A가 아직 실행 중입니다. awaitTermination()은 A가 끝날 때까지 기다려야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            Workers workers = new Workers(crew, 2);
            WorkPool pool = Lifetimes.pool(workers, 2);
            Member<Void> early = crew.run("waiting", pool::awaitTermination).awaitBlocked(open);
            submitted(crew, pool, board.task("A"), waits);
            crew.run("witness", () -> board.awaitRunning(1)).result(waits);
            early.awaitBlocked(open);
            workers.awaitSettled();
            crew.run("closer", pool::shutdown).result(waits);
            early.awaitBlocked(running);
            Member<Void> late = crew.run("waiting-too", pool::awaitTermination).awaitBlocked(running);
            board.release("A");
            early.result(waits);
            late.result(waits);
            crew.joinAll(Lifetimes.END);
            if (!board.table().endsWith("has ended")) {
                throw CheckFailure.failed(waits, board.table());
            }
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("interrupts-end-waits-only")
    void anInterruptEndsAWaitAndNeitherTheTaskNorTheWorker() {
        Message leaves = Message.of(
                "A thread that is interrupted in get() or in awaitTermination() must leave with an InterruptedException; the task goes on.",
                "get()이나 awaitTermination()에서 인터럽트를 받은 스레드는 InterruptedException으로 끝나고, 태스크는 계속되어야 합니다.");
        Message lives = Message.of(
                "An interrupt must not end a worker that has nothing to do: it must run the next task.",
                "인터럽트는 할 일이 없는 작업자를 끝내지 않아야 합니다. 그 작업자는 다음 태스크를 실행해야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            Workers workers = new Workers(crew, 1);
            WorkPool pool = Lifetimes.pool(workers, 1);
            WorkPool.Result<String> result = submitted(crew, pool, board.task("A"), leaves);
            crew.run("witness", () -> board.awaitRunning(1)).result(leaves);
            Member<String> asking = crew.<String>call("asker", result::get).awaitBlocked(leaves);
            asking.interrupt();
            asking.awaitException(InterruptedException.class, leaves);
            Member<Void> waiting = crew.run("waiting", pool::awaitTermination).awaitBlocked(leaves);
            waiting.interrupt();
            waiting.awaitException(InterruptedException.class, leaves);
            board.release("A");
            crew.call("asker", result::get).returns("A", leaves);
            Member<Void> worker = workers.members().get(0).awaitBlocked(lives);
            for (int times = 1; times <= 2; times++) {
                worker.interrupt();
                worker.awaitBlocked(lives);
            }
            WorkPool.Result<String> next = submitted(crew, pool, board.quickTask("B"), lives);
            crew.call("asker", next::get).returns("B", lives);
            pool.shutdown();
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @SuppressWarnings("NullAway") // a submitter that ends without a result has failed already
    private static WorkPool.Result<String> submitted(
            Crew crew, WorkPool pool, Callable<String> task, Message otherwise) {
        return crew.<WorkPool.Result<String>>call("submitter", () -> pool.submit(task))
                .result(otherwise);
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
