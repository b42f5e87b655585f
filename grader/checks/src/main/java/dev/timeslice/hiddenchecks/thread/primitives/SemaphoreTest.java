package dev.timeslice.hiddenchecks.thread.primitives;

import dev.timeslice.publicchecks.thread.primitives.NobodyOvertakes;
import dev.timeslice.publicchecks.thread.primitives.OnePermit;
import dev.timeslice.publicchecks.thread.primitives.PermitOfAnInterruptedOne;
import dev.timeslice.publicchecks.thread.primitives.TwoPermitsForTwo;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.primitives.CountingSemaphore;
import java.util.ArrayList;
import java.util.List;

/** Permits are neither lost nor doubled, and go to those who wait in their order. */
class SemaphoreTest {
    private static final int WAITING = 4;

    @Check("semaphore-never-below-zero")
    void noScheduleLosesOrDoublesAPermit(CheckContext context) {
        Schedules.explore(context, OnePermit.class);
        Schedules.explore(context, TwoPermitsForTwo.class);
    }

    @Check("semaphore-is-fair")
    void permitsGoToThoseWhoWaitInTheirOrder(CheckContext context) {
        try (Crew crew = Crew.assemble()) {
            CountingSemaphore semaphore = new CountingSemaphore(0);
            Message order = Message.of(
                            "Threads 1 to %d came in this order and wait. Each release() must let go on the one that has waited longest,"
                                    + " and no other.",
                            "스레드 1부터 %d까지 이 순서로 와서 기다립니다. release()를 할 때마다 가장 오래 기다린 스레드만 진행해야 합니다.")
                    .with(WAITING);
            List<Member<Void>> waiting = new ArrayList<>();
            for (int i = 1; i <= WAITING; i++) {
                waiting.add(crew.run("thread-" + i, semaphore::acquire).awaitBlocked(order));
            }
            for (Member<Void> next : waiting) {
                crew.run("giver", semaphore::release).result(order);
                next.result(order);
                waiting.stream().filter(each -> !each.hasEnded()).forEach(each -> each.awaitBlocked(order));
            }
            Message overtakes = Message.of(
                    "While a thread waits, tryAcquire() must be false and availablePermits() 0, also right after a release().",
                    "기다리는 스레드가 있는 동안에는 release() 직후라도 tryAcquire()는 false이고 availablePermits()는 0이어야 합니다.");
            Member<Void> patient = crew.run("patient", semaphore::acquire).awaitBlocked(overtakes);
            crew.call("pusher", () -> {
                        semaphore.release();
                        return semaphore.tryAcquire() + " " + semaphore.availablePermits();
                    })
                    .returns("false 0", overtakes);
            patient.result(overtakes);
        }
        Schedules.explore(context, NobodyOvertakes.class);
    }

    @Check("semaphore-interrupt-loses-no-permit")
    void anInterruptLosesNoPermit(CheckContext context) {
        try (Crew crew = Crew.assemble()) {
            CountingSemaphore semaphore = new CountingSemaphore(0);
            Message leaves = Message.of(
                    "A thread that is interrupted in acquire() must leave with an InterruptedException, and the next permit go to"
                            + " the next thread.",
                    "acquire()에서 인터럽트를 받은 스레드는 InterruptedException으로 끝나고, 다음 허가는 다음 스레드가 받아야 합니다.");
            Member<Void> quitter = crew.run("quitter", semaphore::acquire).awaitBlocked(leaves);
            Member<Void> next = crew.run("next", semaphore::acquire).awaitBlocked(leaves);
            quitter.interrupt();
            quitter.awaitException(InterruptedException.class, leaves);
            crew.run("giver", semaphore::release).result(leaves);
            next.result(leaves);
            crew.call("observer", semaphore::availablePermits)
                    .returns(
                            0,
                            Message.of(
                                    "One permit was given and taken, and nobody waits: availablePermits() must be 0.",
                                    "허가 하나를 주고받았고 기다리는 스레드가 없으므로 availablePermits()는 0이어야 합니다."));
        }
        Schedules.explore(context, PermitOfAnInterruptedOne.class);
    }
}
