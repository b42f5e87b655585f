package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.primitives.Mutex;
import java.util.concurrent.CountDownLatch;

/** A thread that has a mutex until it is told to give it back. */
public final class Holder {
    private static final Message TAKES = Message.of(
            "A thread must get a mutex that nobody has, and give it back.", "아무도 갖지 않은 뮤텍스는 바로 얻고 돌려줄 수 있어야 합니다.");

    private final CountDownLatch enough = new CountDownLatch(1);
    private final Member<Void> member;

    private Holder(Crew crew, Mutex mutex) {
        CountDownLatch taken = new CountDownLatch(1);
        member = crew.run("holder", () -> {
            mutex.lock();
            taken.countDown();
            enough.await();
            mutex.unlock();
        });
        crew.run("witness", taken::await).result(TAKES);
    }

    /** Returns when the thread has the mutex. */
    public static Holder of(Crew crew, Mutex mutex) {
        return new Holder(crew, mutex);
    }

    /** Gives the mutex back, and ends. */
    public void letGo() {
        enough.countDown();
        member.result(TAKES);
    }
}
