package dev.timeslice.testkit.loops;

import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.WorkerPool;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A clock that nothing but computing and sleeping moves, devices that all work at once, and a pool. It notices a thread that asks again
 * and again while nothing can change, and one that would sleep for ever.
 */
final class VirtualMachine implements LoopMachine {
    /** A right loop asks a handful of times between two callbacks. */
    private static final int MOST_QUESTIONS = 1_000;

    private final Supplier<WorkerPool> maker;
    private final PriorityQueue<Reading> readings =
            new PriorityQueue<>(Comparator.comparingLong(Reading::end).thenComparingInt(Reading::number));
    private final Map<Integer, Runnable> jobs = new HashMap<>();
    private final List<Runnable> completed = new ArrayList<>();
    private final List<LoopRow> rows = new ArrayList<>();
    private @Nullable WorkerPool pool;
    private long now;
    private int questions;
    private int lastReading;

    VirtualMachine(Supplier<WorkerPool> maker) {
        this.maker = maker;
    }

    @Override
    public long now() {
        ask();
        return now;
    }

    @Override
    public boolean expectsCompletions() {
        ask();
        return !completed.isEmpty() || !readings.isEmpty() || !jobs.isEmpty();
    }

    @Override
    public List<Runnable> takeCompleted() {
        ask();
        List<Runnable> taken = List.copyOf(completed);
        completed.clear();
        return taken;
    }

    @Override
    public void sleep(OptionalLong until) {
        ask();
        if (!completed.isEmpty() || (until.isPresent() && until.getAsLong() <= now)) {
            return;
        }
        long wake = Math.min(nextCompletion(), until.orElse(Long.MAX_VALUE));
        if (wake == Long.MAX_VALUE) {
            throw CheckFailure.failed(Message.of(
                            "At tick %d the loop goes to sleep, and nothing will ever wake it up.",
                            "틱 %d에 루프가 잠들고, 아무것도 다시 깨우지 않습니다.")
                    .with(now));
        }
        pass(wake - now);
    }

    @Override
    public void uncaught(RuntimeException exception) {
        // The class says enough, and no method of an exception that is not ours is called.
        note("uncaught " + exception.getClass().getSimpleName());
    }

    /** Lets time pass, and things complete. */
    void pass(long ticks) {
        long end = now + ticks;
        for (long tick = nextCompletion(); tick <= end; tick = nextCompletion()) {
            now = tick;
            while (!readings.isEmpty() && readings.element().end() == tick) {
                completed.add(readings.remove().callback());
            }
            if (pool != null) {
                for (int job : pool.takeCompleted(tick)) {
                    Runnable callback = jobs.remove(job);
                    if (callback != null) {
                        completed.add(callback);
                    }
                }
            }
        }
        now = end;
        if (ticks > 0) {
            questions = 0;
        }
    }

    void read(long ticks, Runnable callback) {
        readings.add(new Reading(now + ticks, ++lastReading, callback));
    }

    void submit(long ticks, Runnable callback) {
        if (pool == null) {
            pool = maker.get();
        }
        jobs.put(pool.submit(now, ticks), callback);
    }

    void note(String what) {
        questions = 0;
        rows.add(new LoopRow(now, what));
    }

    List<LoopRow> rows() {
        return List.copyOf(rows);
    }

    private long nextCompletion() {
        long next = pool == null ? Long.MAX_VALUE : pool.nextCompletion().orElse(Long.MAX_VALUE);
        return readings.isEmpty() ? next : Math.min(next, readings.element().end());
    }

    private void ask() {
        questions++;
        if (questions > MOST_QUESTIONS) {
            throw new CheckFailure(
                    VerdictKind.BUSY_WAIT,
                    Message.of(
                                    "At tick %d the loop asks again and again, although nothing changes until it sleeps.",
                                    "틱 %d에 루프가 되풀이해 묻지만, 잠들기 전에는 아무것도 바뀌지 않습니다.")
                            .with(now),
                    "");
        }
    }

    private record Reading(long end, int number, Runnable callback) {}
}
