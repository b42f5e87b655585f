package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.testkit.threads.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Starts the threads of a pool as members of a crew, no more of them than there are to be, and none but from its constructor;
 * and tells when a worker dies.
 */
public final class Workers implements Consumer<Runnable> {
    /** How the names of the workers begin; then comes the number, from 0. */
    public static final String NAME = "worker-";

    private static final Message DIES = Message.of(
            "A worker lives until the pool is shut down, whatever its tasks throw. Here a worker ended by an exception.",
            "작업자는 태스크가 무엇을 던지든 풀이 종료될 때까지 살아 있어야 합니다. 여기서는 작업자 하나가 예외로 끝났습니다.");

    private static final Message MISSING = Message.of(
            "A pool of %d worker(s) must start %d thread(s) in its constructor. It has started %d.",
            "작업자가 %d개인 풀은 생성자에서 스레드를 %d개 시작해야 합니다. 시작한 것은 %d개입니다.");
    private static final Message LATER = Message.of(
            "A pool of %d worker(s) must start %d thread(s) in its constructor, and no other thread at any time. Its constructor has started %d. Then two tasks came, one after the other, and the pool wanted to start %d thread(s) for them, in %s.",
            "작업자가 %d개인 풀은 생성자에서 스레드를 %d개만 시작하고, 그 밖에는 언제라도 시작하지 않아야 합니다. 생성자가 시작한 것은 %d개입니다. 그 뒤에 태스크 두 개가 차례로 오자 풀은 그 태스크들을 위해 스레드 %d개를 시작하려고 했습니다. 시작하려 한 곳: %s.");

    private final Crew crew;
    private final int most;
    private final Thread maker = Thread.currentThread();
    private final List<Member<Void>> started = new ArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();

    /**
     * @param most how many the pool is to have
     */
    public Workers(Crew crew, int most) {
        this.crew = crew;
        this.most = most;
    }

    @Override
    public void accept(Runnable body) {
        if (Thread.currentThread() != maker || started.size() == most) {
            refused.incrementAndGet();
            throw CheckFailure.failed(Message.of(
                            "A pool of %d worker(s) must start %d thread(s) in its constructor, and no other thread at any time. It started one more.",
                            "작업자가 %d개인 풀은 생성자에서 스레드를 %d개만 시작하고, 그 밖에는 언제라도 시작하지 않아야 합니다. 스레드를 하나 더 시작했습니다.")
                    .with(most, most));
        }
        started.add(crew.run(NAME + started.size(), () -> live(body)));
    }

    private static void live(Runnable body) {
        try {
            body.run();
        } catch (NotImplemented | ForbiddenApi | CheckFailure e) {
            throw e;
        } catch (Throwable e) { // whatever it is; nothing of it is called but its class
            throw CheckFailure.failed(
                    DIES,
                    Thread.currentThread().getName() + " threw " + e.getClass().getSimpleName());
        }
    }

    /**
     * Makes sure that the pool's constructor has started all of its threads.
     *
     * @param call what gives the pool a task, as a student knows it
     * @param submitting gives the pool a task; done only if threads are missing, to see whether one is started then
     * @throws CheckFailure if it has not
     */
    public void areComplete(String call, Step submitting) {
        if (started.size() == most) {
            return;
        }
        crew.run("submitter", () -> {
                    attempt(submitting);
                    attempt(submitting);
                })
                .awaitSettled();
        Message sentence = refused.get() == 0
                ? MISSING.with(most, most, started.size())
                : LATER.with(most, most, started.size(), refused.get(), call);
        throw CheckFailure.failed(sentence, "started by the constructor: " + started.size());
    }

    private static void attempt(Step submitting) {
        try {
            submitting.run();
        } catch (Throwable e) { // the pool has failed already; only what it starts is of interest
            return;
        }
    }

    /**
     * Waits until each worker waits or has ended, or one keeps asking, so that it does not rest on who is faster whether a shutdown
     * finds sleepers. That a worker has died is told by {@link Crew#joinAll(Message)}.
     */
    public void awaitSettled() {
        for (Member<Void> worker : started) {
            try {
                worker.awaitSettled();
            } catch (CheckFailure e) {
                if (e.kind() != VerdictKind.BUSY_WAIT) {
                    throw e;
                }
                return; // one is enough to know, and finding it out of each costs CPU time
            }
        }
    }

    /** Those that have begun, in the order in which they were started. */
    public List<Member<Void>> members() {
        return List.copyOf(started);
    }
}
