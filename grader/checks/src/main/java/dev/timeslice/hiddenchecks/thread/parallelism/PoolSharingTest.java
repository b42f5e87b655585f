package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.publicchecks.thread.parallelism.Board;
import dev.timeslice.publicchecks.thread.parallelism.PoolOnModel;
import dev.timeslice.publicchecks.thread.parallelism.SteadyWitness;
import dev.timeslice.publicchecks.thread.parallelism.Workers;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.List;
import java.util.Locale;

/** How a pool shares its work among its workers; lengths are in ticks of the model, and workers are its cores. */
class PoolSharingTest {
    private static final long SERIAL = 4;
    private static final List<Long> PARTS = List.of(3L, 1L, 4L, 1L, 5L, 2L, 2L, 6L);

    @Check("pool-speeds-up")
    void onMoreCoresThePoolIsAsFastAsSharingAllows() {
        long parallel = PARTS.stream().mapToLong(Long::longValue).sum();
        for (int cores : new int[] {1, 2, 4}) {
            long expected = SERIAL + SharedQueue.makespan(PARTS, cores);
            double bound = (SERIAL + parallel) / (SERIAL + (double) parallel / cores);
            double ratio = (double) (SERIAL + parallel) / expected;
            if (ratio > bound) {
                throw new GraderFault("no schedule is faster than Amdahl's bound");
            }
            try (PoolOnModel model = new PoolOnModel(cores)) {
                model.run(List.of(SERIAL), "S").run(PARTS, "P");
                if (model.now() != expected) {
                    throw CheckFailure.failed(
                            Message.of(
                                            "%d ticks of work, %d of them serial, on %d core(s): workers that share a queue, in its order, are done at tick %d (speed-up %s, Amdahl's bound %s), but this pool at tick %d.",
                                            "작업 %d틱 가운데 %d틱이 직렬이고 코어는 %d개입니다. 큐를 순서대로 나누어 쓰면 틱 %d에 끝나는데(속도 향상 %s, 암달의 한계 %s) 이 풀은 틱 %d에 끝났습니다.")
                                    .with(
                                            SERIAL + parallel,
                                            SERIAL,
                                            cores,
                                            expected,
                                            shown(ratio),
                                            shown(bound),
                                            model.now()),
                            model.chart());
                }
                model.end();
            } catch (CheckFailure e) {
                throw SteadyWitness.of(e);
            }
        }
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Check("idle-workers-sleep")
    void workersThatHaveNothingToDoSleepUntilATaskComes() {
        Message sleep = Message.of(
                "A worker that has nothing to do must sleep, and live on.", "할 일이 없는 작업자는 끝나지 않고 잠들어 기다려야 합니다.");
        Message wakes = Message.of(
                "Both workers sleep. Two tasks come, and each must be begun while the other one runs.",
                "작업자 둘이 모두 잠들어 있습니다. 태스크 두 개가 오면, 하나가 실행되는 동안 다른 하나도 시작되어야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            Workers workers = new Workers(crew, 2);
            WorkPool pool = Lifetimes.pool(workers, 2);
            for (int round = 1; round <= 2; round++) {
                workers.members().forEach(worker -> worker.awaitBlocked(sleep));
                String first = "A" + round;
                String second = "B" + round;
                // One after the other: what becomes of two at once rests on who is faster, and is judged by schedules.
                crew.run("submitter", () -> pool.submit(board.task(first))).result(wakes);
                crew.run("witness", () -> board.awaitRunning(1)).result(wakes);
                // Two that spin on one lock can look as if they slept; the one that is left cannot.
                workers.members().forEach(worker -> worker.awaitBlocked(sleep));
                crew.run("submitter", () -> pool.submit(board.task(second))).result(wakes);
                crew.run("witness", () -> board.awaitRunning(2)).result(wakes);
                if (board.threadOf(first).equals(board.threadOf(second))) {
                    throw CheckFailure.failed(wakes, board.table());
                }
                board.release(first);
                board.release(second);
                crew.run("witness", () -> board.awaitRunning(0)).result(wakes);
            }
            workers.members().forEach(worker -> worker.awaitBlocked(sleep));
            pool.shutdown();
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("tasks-begin-in-their-order")
    void tasksAreBegunInTheOrderInWhichTheyCame() {
        Message order = Message.of(
                "One worker is busy with A while B, C and D are submitted: then they must be begun in this order.",
                "작업자 하나가 A를 실행하는 동안 B, C, D가 차례로 제출되었습니다. 그다음에는 이 순서로 시작해야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            WorkPool pool = Lifetimes.pool(crew, 1);
            crew.run("submitter", () -> pool.submit(board.task("A"))).result(order);
            crew.run("witness", () -> board.awaitRunning(1)).result(order);
            crew.run("submitter", () -> {
                        for (String name : List.of("B", "C", "D")) {
                            pool.submit(board.quickTask(name));
                        }
                    })
                    .result(order);
            board.release("A");
            crew.run("witness", () -> board.awaitBegun(4)).result(order);
            if (!board.begun().equals(List.of("A", "B", "C", "D"))) {
                throw CheckFailure.failed(order, board.table());
            }
            pool.shutdown();
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }

    @Check("submit-does-not-wait")
    void whileATaskRunsOthersGetIn() {
        Message free = Message.of(
                "The only worker runs A. Meanwhile submit() and shutdown() must return at once: no lock is held while a task runs, and no task is run by who submits it.",
                "하나뿐인 작업자가 A를 실행하고 있습니다. 그동안에도 submit()과 shutdown()은 바로 돌아와야 합니다. 태스크가 실행되는 동안 락을 잡고 있지 않고, 제출한 스레드가 태스크를 실행하지도 않아야 합니다.");
        try (Crew crew = Crew.assemble()) {
            Board board = new Board();
            WorkPool pool = Lifetimes.pool(crew, 1);
            crew.run("submitter", () -> pool.submit(board.task("A"))).result(free);
            crew.run("witness", () -> board.awaitRunning(1)).result(free);
            Member<Void> second = crew.run("submitter", () -> pool.submit(board.task("B")));
            second.result(free);
            crew.run("closer", pool::shutdown).result(free);
            board.release("A");
            board.release("B");
            crew.joinAll(Lifetimes.END);
        } catch (CheckFailure e) {
            throw SteadyWitness.of(e);
        }
    }
}
