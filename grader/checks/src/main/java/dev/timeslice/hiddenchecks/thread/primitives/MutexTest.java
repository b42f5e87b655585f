package dev.timeslice.hiddenchecks.thread.primitives;

import dev.timeslice.publicchecks.thread.primitives.Holder;
import dev.timeslice.publicchecks.thread.primitives.OneGivesUp;
import dev.timeslice.publicchecks.thread.primitives.ThreeInARow;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.primitives.Mutex;
import java.util.concurrent.Callable;

/** Who has the mutex, who does not, and who waits for it. */
class MutexTest {

    @Check("mutex-only-owner-unlocks")
    void onlyTheOwnerUnlocks() {
        try (Crew crew = Crew.assemble()) {
            Mutex mutex = new Mutex();
            Message refused = Message.of(
                    "unlock() by a thread that does not have the mutex must throw an IllegalMonitorStateException.",
                    "뮤텍스를 갖지 않은 스레드의 unlock()은 IllegalMonitorStateException을 던져야 합니다.");
            crew.call("nobody", unlocking(mutex)).returns("IllegalMonitorStateException", refused);
            Holder holder = Holder.of(crew, mutex);
            crew.call("stranger", unlocking(mutex)).returns("IllegalMonitorStateException", refused);
            Message unchanged = Message.of(
                    "A refused unlock() must change nothing: the owner still has the mutex, others still wait for it.",
                    "거부된 unlock()은 아무것도 바꾸지 않아야 합니다. 소유자는 여전히 뮤텍스를 갖고, 다른 스레드는 여전히 기다려야 합니다.");
            Member<Void> other = crew.run("other", () -> {
                        mutex.lock();
                        mutex.unlock();
                    })
                    .awaitBlocked(unchanged);
            holder.letGo();
            other.result(unchanged);
        }
    }

    private static Callable<String> unlocking(Mutex mutex) {
        return () -> {
            try {
                mutex.unlock();
                return "nothing thrown";
            } catch (IllegalMonitorStateException e) {
                return "IllegalMonitorStateException";
            }
        };
    }

    @Check("mutex-tries")
    void tryLockNeverWaits() {
        try (Crew crew = Crew.assemble()) {
            Mutex mutex = new Mutex();
            Message tries = Message.of(
                    "tryLock() must return at once: true and the mutex is taken, or false because some thread has it.",
                    "tryLock()은 바로 돌아와야 합니다. true이면 뮤텍스를 가진 것이고, 어떤 스레드가 갖고 있으면 false입니다.");
            Holder holder = Holder.of(crew, mutex);
            crew.call("other", mutex::tryLock).returns(false, tries);
            holder.letGo();
            crew.call("third", () -> {
                        boolean first = mutex.tryLock();
                        boolean again = mutex.tryLock();
                        boolean held = mutex.isHeldByCurrentThread();
                        mutex.unlock();
                        return first + " " + again + " " + held + " " + mutex.isHeldByCurrentThread();
                    })
                    .returns("true false true false", tries);
        }
    }

    @Check("mutex-is-not-reentrant")
    void theOwnerDoesNotLockAgain() {
        try (Crew crew = Crew.assemble()) {
            Mutex mutex = new Mutex();
            Message refused = Message.of(
                    "lock() and lockInterruptibly() by the thread that has the mutex must throw an IllegalStateException, and"
                            + " leave it the owner.",
                    "이미 뮤텍스를 가진 스레드의 lock()과 lockInterruptibly()는 IllegalStateException을 던져야 하고, 그 스레드는 소유자로 남아야 합니다.");
            crew.call("owner", () -> {
                        StringBuilder seen = new StringBuilder();
                        mutex.lock();
                        try {
                            mutex.lock();
                        } catch (IllegalStateException e) {
                            seen.append("refused ");
                        }
                        try {
                            mutex.lockInterruptibly();
                        } catch (IllegalStateException e) {
                            seen.append("refused ");
                        }
                        seen.append(mutex.isHeldByCurrentThread());
                        mutex.unlock();
                        return seen.append(" ")
                                .append(mutex.isHeldByCurrentThread())
                                .toString();
                    })
                    .returns("refused refused true false", refused);
        }
    }

    @Check("mutex-interrupts")
    void anInterruptEndsOneWaitAndNotTheOther(CheckContext context) {
        try (Crew crew = Crew.assemble()) {
            Mutex mutex = new Mutex();
            Holder holder = Holder.of(crew, mutex);
            Message leaves = Message.of(
                    "A thread that is interrupted in lockInterruptibly() must leave it with an InterruptedException.",
                    "lockInterruptibly()에서 인터럽트를 받은 스레드는 InterruptedException으로 끝나야 합니다.");
            Member<Void> quitter = crew.run("quitter", mutex::lockInterruptibly).awaitBlocked(leaves);
            quitter.interrupt();
            quitter.awaitException(InterruptedException.class, leaves);
            Message stays = Message.of(
                    "An interrupt must not end lock(): the thread waits on, and has its interrupt status set when lock() returns.",
                    "인터럽트는 lock()을 끝내지 않아야 합니다. 스레드는 계속 기다리고, lock()이 돌아왔을 때 인터럽트 상태가 설정되어 있어야 합니다.");
            Member<String> patient = crew.<String>call("patient", () -> {
                        mutex.lock();
                        boolean held = mutex.isHeldByCurrentThread();
                        boolean interrupted = Thread.currentThread().isInterrupted();
                        if (held) {
                            mutex.unlock();
                        }
                        return "has the mutex: " + held + ", interrupted: " + interrupted;
                    })
                    .awaitBlocked(stays);
            patient.interrupt();
            patient.awaitBlocked(stays);
            holder.letGo();
            patient.returns("has the mutex: true, interrupted: true", stays);
        }
        Schedules.explore(context, OneGivesUp.class);
    }

    @Check("mutex-forgets-nobody")
    void noScheduleForgetsAThread(CheckContext context) {
        Schedules.explore(context, ThreeInARow.class);
    }
}
