package dev.timeslice.testkit.threads;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The named threads of one scenario, driven by what they do: bring them to WAITING, act, and see who goes on.
 *
 * <p>All waiting in here is for a state. "It has to wait, but went on" is seen by its having gone on; "it has to go on,
 * but waits" needs the full evidence of the {@link HangRule}, twice in a row if there is no cycle of locks; how long
 * something took never matters. The check's own thread sleeps for short times only, so to a rule that watches it from
 * outside it never looks stuck.
 *
 * <p>Not thread-safe: one check drives it. Close it, so that threads that still wait are interrupted.
 */
public final class Crew implements AutoCloseable {
    /** As for an endless loop seen from outside. */
    private static final long CPU_NANOS = 10_000_000_000L;

    private static final int LOOKS_A_CPU_TIME = 256;

    /** Looks at the threads without giving up the processor; the next ones come after short sleeps, then long ones. */
    private static final int QUICK_LOOKS = 50;

    private static final int SHORT_LOOKS = 250;
    private static final long SHORT_NANOS = 50_000;
    private static final long LONG_NANOS = 1_000_000;

    private final List<Member<?>> members = new ArrayList<>();

    private Crew() {}

    /** A crew without members. */
    public static Crew assemble() {
        return new Crew();
    }

    /** Starts a daemon thread that calls {@code work}; its value or exception is the member's outcome. */
    public <T> Member<T> call(String name, Callable<? extends @Nullable T> work) {
        Member<T> member = new Member<>(this, name, work);
        members.add(member);
        member.thread().start();
        return member;
    }

    /** Starts a daemon thread that runs {@code work}. */
    public Member<Void> run(String name, Step work) {
        return call(name, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Waits until all members have ended.
     *
     * @throws CheckFailure DEADLOCK or LOST_WAKEUP with the table of threads, if those that have not ended never will
     * @throws RuntimeException or an {@link Error}: what the work of a member threw, unchanged if it is unchecked
     */
    public void joinAll() {
        joinAll(Hang::asFailure);
    }

    /**
     * Waits until all members have ended, as {@link #joinAll()}.
     *
     * @param otherwise what was expected, and that threads wait for ever instead
     */
    public void joinAll(Message otherwise) {
        joinAll(hang -> hang.asFailure(otherwise));
    }

    private void joinAll(Function<Hang, CheckFailure> otherwise) {
        await(() -> members.stream().allMatch(Member::hasEnded), otherwise);
        members.stream().filter(Member::hasBroken).forEach(Member::throwFailure);
    }

    /**
     * Waits until one of some members has ended.
     *
     * @param some members of this crew
     * @param otherwise what was expected, and that all of them wait for ever instead
     * @return the first in the list that has ended
     */
    public <T> Member<T> awaitFirst(List<Member<T>> some, Message otherwise) {
        await(() -> some.stream().anyMatch(Member::hasEnded), hang -> hang.asFailure(otherwise));
        return some.stream().filter(Member::hasEnded).findFirst().orElseThrow();
    }

    void awaitEnd(Member<?> member, Function<Hang, CheckFailure> otherwise) {
        await(member::hasEnded, otherwise);
    }

    void awaitBlocked(Member<?> member, Message otherwise) {
        awaitSettled(member);
        if (member.hasEnded()) {
            member.throwFailure(otherwise);
            throw CheckFailure.failed(otherwise, member.ending());
        }
    }

    void awaitSettled(Member<?> member) {
        BusyWaitRule busyWait = new BusyWaitRule(member.thread());
        try (Stillness stillness = new Stillness(member.thread())) {
            for (int looks = 0; !member.hasEnded() && !stillness.isCertain(); looks++) {
                throwWhatBroke(member::hasEnded);
                busyWait.examine().ifPresent(failure -> {
                    throw failure;
                });
                pause(looks);
            }
        }
    }

    /** Waits for the goal, until a member has broken or all that live hang. */
    private void await(BooleanSupplier goal, Function<Hang, CheckFailure> otherwise) {
        Optional<Hang> before = Optional.empty();
        try (HangRule rule = HangRule.start()) {
            for (int looks = 0; !goal.getAsBoolean(); looks++) {
                throwWhatBroke(goal);
                Optional<Hang> hang = rule.examine(threads());
                if (hang.isPresent() && !goal.getAsBoolean()) {
                    if (hang.get().proven() || hang.equals(before)) {
                        throw otherwise.apply(hang.get());
                    }
                    before = hang;
                }
                if (looks % LOOKS_A_CPU_TIME == LOOKS_A_CPU_TIME - 1) {
                    throwIfEndless();
                }
                pause(looks);
            }
        }
    }

    private void throwIfEndless() {
        for (Thread thread : threads()) {
            if (JvmThreads.cpuNanos(thread) > CPU_NANOS) {
                throw new CheckFailure(
                        VerdictKind.TIMED_OUT,
                        Message.of(
                                        "Thread %s does not come to an end: it used 10 seconds of CPU time.",
                                        "스레드 %s이(가) 끝나지 않습니다. CPU 시간을 10초나 사용했습니다.")
                                .with(thread.getName()),
                        new ThreadTable(threads()).text());
            }
        }
    }

    /** Looks for the goal once more, since the member that broke may be the one that was waited for. */
    private void throwWhatBroke(BooleanSupplier goal) {
        Optional<Member<?>> broken = members.stream().filter(Member::hasBroken).findFirst();
        if (broken.isPresent() && !goal.getAsBoolean()) {
            broken.get().throwFailure();
        }
    }

    private List<Thread> threads() {
        return members.stream().map(Member::thread).filter(Thread::isAlive).toList();
    }

    private static void pause(int looks) {
        if (looks < QUICK_LOOKS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(looks < SHORT_LOOKS ? SHORT_NANOS : LONG_NANOS);
        }
    }

    /**
     * Interrupts the members that have not ended, and waits until they have, hang all the same or burn CPU time; what
     * is left then is for the worker to judge.
     */
    @Override
    public void close() {
        List<Thread> left = threads();
        left.forEach(Thread::interrupt);
        List<BusyWaitRule> busyWaits = left.stream().map(BusyWaitRule::new).toList();
        try (HangRule rule = HangRule.start()) {
            for (int looks = 0; left.stream().anyMatch(Thread::isAlive); looks++) {
                if (rule.examine(left).isPresent()
                        || busyWaits.stream()
                                .anyMatch(busyWait -> busyWait.examine().isPresent())) {
                    return;
                }
                pause(looks);
            }
        }
    }
}
