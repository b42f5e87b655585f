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
            Holder holder = Holder.of(crew, mutex);
            String outcome = crew.call("stranger", unlocking(mutex))
                    .result(Message.of(
                            "While the holder had the mutex, a stranger called unlock(): it must throw an IllegalMonitorStateException.",
                            "holder가 뮤텍스를 갖고 있는 동안 stranger가 unlock()을 불렀습니다. IllegalMonitorStateException을 던져야 합니다."));
            // What the stranger has brought about is seen by who comes next.
            Member<Void> other = crew.run("other", () -> {
                        mutex.lock();
                        mutex.unlock();
                    })
                    .awaitSettled();
            ForeignUnlock.expectRefused(outcome, other);
            other.awaitBlocked(
                    Message.of(
                            "While the holder had the mutex, a stranger called unlock() and was refused by an exception, as it must be. But that call has freed the mutex all the same: another thread could lock it at once.",
                            "holder가 뮤텍스를 갖고 있는 동안 stranger가 unlock()을 불렀고, 올바르게 예외로 거부되었습니다. 그런데 그 호출이 뮤텍스를 풀어 버렸습니다. 다른 스레드가 바로 잠글 수 있었습니다."));
            holder.letGo();
            other.result(
                    Message.of(
                            "While the holder had the mutex, a stranger called unlock() and was refused. Another thread waits for the mutex since, and must get it when the holder gives it back.",
                            "holder가 뮤텍스를 갖고 있는 동안 stranger가 unlock()을 불러 거부되었습니다. 그 뒤로 다른 스레드가 뮤텍스를 기다리고 있으며, holder가 돌려주면 얻어야 합니다."));
            crew.call("caller", unlocking(mutex))
                    .returns(
                            ForeignUnlock.REFUSED,
                            Message.of(
                                    "While no thread had the mutex, a thread called unlock(): it must throw an IllegalMonitorStateException. (While another thread had it, unlock() was refused as it must be.)",
                                    "아무도 뮤텍스를 갖지 않았을 때 한 스레드가 unlock()을 불렀습니다. IllegalMonitorStateException을 던져야 합니다. (다른 스레드가 갖고 있을 때의 unlock()은 올바르게 거부되었습니다.)"));
        }
    }

    private static Callable<String> unlocking(Mutex mutex) {
        return () -> {
            try {
                mutex.unlock();
                return "nothing thrown";
            } catch (IllegalMonitorStateException e) {
                return ForeignUnlock.REFUSED;
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
