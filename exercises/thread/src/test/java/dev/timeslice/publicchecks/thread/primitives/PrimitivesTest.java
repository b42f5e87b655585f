package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.primitives.CountingSemaphore;
import dev.timeslice.thread.primitives.Latch;
import dev.timeslice.thread.primitives.Mutex;
import dev.timeslice.thread.primitives.MutexCondition;

class PrimitivesTest {

    @Check("mutex-waits")
    void whoLocksAMutexThatAnotherHasWaits() {
        try (Crew crew = Crew.assemble()) {
            Mutex mutex = new Mutex();
            Holder holder = Holder.of(crew, mutex);
            Message waits = Message.of(
                    "Another thread has the mutex: lock() must wait until it is given back, and then return.",
                    "다른 스레드가 뮤텍스를 갖고 있습니다. lock()은 그것을 돌려줄 때까지 기다렸다가 돌아와야 합니다.");
            Member<Boolean> other = crew.<Boolean>call("other", () -> {
                        mutex.lock();
                        boolean held = mutex.isHeldByCurrentThread();
                        mutex.unlock();
                        return held;
                    })
                    .awaitBlocked(waits);
            crew.call("stranger", mutex::isHeldByCurrentThread)
                    .returns(
                            false,
                            Message.of(
                                    "isHeldByCurrentThread() must be false for a thread that does not have the mutex.",
                                    "뮤텍스를 갖지 않은 스레드에게 isHeldByCurrentThread()는 false여야 합니다."));
            holder.letGo();
            other.result(waits);
            other.returns(
                    true,
                    Message.of(
                            "After lock() has returned, isHeldByCurrentThread() must be true.",
                            "lock()이 돌아온 뒤 isHeldByCurrentThread()는 true여야 합니다."));
        }
    }

    @Check("mutex-excludes")
    void noScheduleLetsTwoThreadsInside(CheckContext context) {
        Schedules.explore(context, TwoAdd.class);
    }

    @Check("semaphore-counts")
    void aSemaphoreCountsItsPermits() {
        try (Crew crew = Crew.assemble()) {
            CountingSemaphore semaphore = new CountingSemaphore(2);
            crew.call("only", () -> {
                        StringBuilder seen = new StringBuilder();
                        seen.append(semaphore.availablePermits());
                        semaphore.acquire();
                        seen.append(' ').append(semaphore.availablePermits());
                        seen.append(' ').append(semaphore.tryAcquire());
                        seen.append(' ').append(semaphore.tryAcquire());
                        semaphore.release();
                        seen.append(' ').append(semaphore.availablePermits());
                        semaphore.release();
                        semaphore.release();
                        return seen.append(' ')
                                .append(semaphore.availablePermits())
                                .toString();
                    })
                    .returns(
                            "2 1 true false 1 3",
                            Message.of(
                                    "2 permits; acquire leaves 1; tryAcquire is true and then false; a release makes 1, two more 3.",
                                    "허가 2개에서 acquire 후 1개, tryAcquire는 true 다음에 false, release 후 1개, 두 번 더 하면 3개여야 합니다."));
        }
        Message refused = Message.of(
                "new CountingSemaphore(-1) must throw an IllegalArgumentException whose message holds the value.",
                "new CountingSemaphore(-1)은 메시지에 그 값이 담긴 IllegalArgumentException을 던져야 합니다.");
        try {
            new CountingSemaphore(-1);
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains("-1")) {
                return;
            }
            throw CheckFailure.failed(refused, "IllegalArgumentException: " + e.getMessage());
        }
        throw CheckFailure.failed(refused, "nothing thrown");
    }

    @Check("semaphore-waits")
    void whoFindsNoPermitWaitsForOne() {
        try (Crew crew = Crew.assemble()) {
            CountingSemaphore semaphore = new CountingSemaphore(0);
            Message waits = Message.of(
                    "There is no permit: acquire() must wait for one, and a release() by any thread must end the wait.",
                    "허가가 없습니다. acquire()는 허가를 기다려야 하고, 어느 스레드의 release()든 그 기다림을 끝내야 합니다.");
            Member<Void> waiting = crew.run("waiting", semaphore::acquire).awaitBlocked(waits);
            crew.run("giver", semaphore::release).result(waits);
            waiting.result(waits);
        }
    }

    @Check("condition-signals")
    void awaitGivesTheMutexBackUntilItIsSignalled() {
        try (Crew crew = Crew.assemble()) {
            Mutex mutex = new Mutex();
            MutexCondition condition = new MutexCondition(mutex);
            boolean[] ready = {false};
            Message waits = Message.of(
                    "A thread in await() must wait, without the mutex; after a signal it must go on, with the mutex.",
                    "await() 안의 스레드는 뮤텍스를 돌려주고 기다려야 하며, 신호를 받으면 뮤텍스를 다시 갖고 진행해야 합니다.");
            Member<Boolean> waiting = crew.<Boolean>call("waiting", () -> {
                        mutex.lock();
                        while (!ready[0]) {
                            condition.await();
                        }
                        boolean held = mutex.isHeldByCurrentThread();
                        mutex.unlock();
                        return held;
                    })
                    .awaitBlocked(waits);
            crew.run("signaller", () -> {
                        mutex.lock();
                        ready[0] = true;
                        condition.signal();
                        mutex.unlock();
                    })
                    .result(waits);
            waiting.returns(true, waits);
        }
    }

    @Check("latch-opens")
    void aLatchLetsNobodyThroughBeforeItIsOpen() {
        try (Crew crew = Crew.assemble()) {
            Latch latch = new Latch();
            Message waits = Message.of(
                    "Two threads must wait at the closed latch, and go on when it opens.",
                    "두 스레드는 닫힌 래치에서 기다리다가, 래치가 열리면 진행해야 합니다.");
            Member<Void> first = crew.run("first", latch::await).awaitBlocked(waits);
            Member<Void> second = crew.run("second", latch::await).awaitBlocked(waits);
            crew.run("opener", latch::open).result(waits);
            first.result(waits);
            second.result(waits);
            crew.run("late", latch::await)
                    .result(
                            Message.of(
                                    "The latch is open: open() has returned, and the two that waited have gone on. The thread late called await() only after that: it must pass at once, for a latch that was opened stays open.",
                                    "래치는 열려 있습니다. open()이 돌아왔고 기다리던 두 스레드는 진행했습니다. 스레드 late는 그 뒤에야 await()를 불렀습니다. 한 번 열린 래치는 계속 열려 있으므로 바로 지나가야 합니다."));
        }
    }
}
