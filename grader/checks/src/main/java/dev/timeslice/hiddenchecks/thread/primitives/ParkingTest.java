package dev.timeslice.hiddenchecks.thread.primitives;

import dev.timeslice.publicchecks.thread.primitives.ThreeInARowParking;
import dev.timeslice.publicchecks.thread.primitives.TwoAddParking;
import dev.timeslice.publicchecks.thread.primitives.TwoAtTheDoor;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.primitives.Latch;
import dev.timeslice.thread.primitives.ParkingMutex;
import java.util.concurrent.CountDownLatch;

/** Threads that park are neither forgotten nor woken too early. */
class ParkingTest {

    @Check("latch-forgets-nobody")
    void noScheduleForgetsAThreadAtTheLatch(CheckContext context) {
        Schedules.explore(context, TwoAtTheDoor.class);
    }

    @Check("latch-interrupts")
    void anInterruptEndsTheWaitAtALatch() {
        try (Crew crew = Crew.assemble()) {
            Latch latch = new Latch();
            Message leaves = Message.of(
                    "A thread that is interrupted at the closed latch must leave with an InterruptedException; others wait on, and"
                            + " go on when it opens.",
                    "닫힌 래치에서 인터럽트를 받은 스레드는 InterruptedException으로 끝나고, 다른 스레드는 계속 기다리다가 래치가 열리면 진행해야 합니다.");
            Member<Void> quitter = crew.run("quitter", latch::await).awaitBlocked(leaves);
            Member<Void> other = crew.run("other", latch::await).awaitBlocked(leaves);
            quitter.interrupt();
            quitter.awaitException(InterruptedException.class, leaves);
            other.awaitBlocked(leaves);
            crew.run("opener", latch::open).result(leaves);
            other.result(leaves);
        }
    }

    @Check("parking-mutex-excludes")
    void noScheduleBreaksTheMutex(CheckContext context) {
        Schedules.explore(context, TwoAddParking.class);
        Schedules.explore(context, ThreeInARowParking.class);
    }

    @Check("parking-mutex-keeps-its-owner")
    void onlyTheOwnerUnlocksAndAnInterruptDoesNotEndTheWait() {
        try (Crew crew = Crew.assemble()) {
            ParkingMutex mutex = new ParkingMutex();
            CountDownLatch taken = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            Message takes = Message.of(
                    "A thread must get a mutex that nobody has, and give it back.",
                    "아무도 갖지 않은 뮤텍스는 바로 얻고 돌려줄 수 있어야 합니다.");
            Member<Void> holder = crew.run("holder", () -> {
                mutex.lock();
                taken.countDown();
                enough.await();
                mutex.unlock();
            });
            crew.run("witness", taken::await).result(takes);
            String outcome = crew.call("stranger", () -> {
                        try {
                            mutex.unlock();
                            return "nothing thrown";
                        } catch (IllegalMonitorStateException e) {
                            return ForeignUnlock.REFUSED;
                        }
                    })
                    .result(Message.of(
                            "While the holder had the mutex, a stranger called unlock(): it must throw an IllegalMonitorStateException.",
                            "holder가 뮤텍스를 갖고 있는 동안 stranger가 unlock()을 불렀습니다. IllegalMonitorStateException을 던져야 합니다."));
            if (!ForeignUnlock.REFUSED.equals(outcome)) {
                // What the stranger has brought about is seen by who comes next.
                ForeignUnlock.expectRefused(
                        outcome,
                        crew.run("other", () -> {
                                    mutex.lock();
                                    mutex.unlock();
                                })
                                .awaitSettled());
            }
            Message stays = Message.of(
                    "An interrupt must not end lock(): the thread waits on without using the processor, and has its interrupt"
                            + " status set when lock() returns.",
                    "인터럽트는 lock()을 끝내지 않아야 합니다. 스레드는 프로세서를 쓰지 않고 계속 기다리고, lock()이 돌아왔을 때 인터럽트 상태가 설정되어 있어야 합니다.");
            Member<Boolean> patient = crew.<Boolean>call("patient", () -> {
                        mutex.lock();
                        boolean interrupted = Thread.currentThread().isInterrupted();
                        mutex.unlock();
                        return interrupted;
                    })
                    .awaitBlocked(stays);
            patient.interrupt();
            patient.awaitBlocked(stays);
            enough.countDown();
            holder.result(takes);
            patient.returns(true, stays);
        }
    }
}
