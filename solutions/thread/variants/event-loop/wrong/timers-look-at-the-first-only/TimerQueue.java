package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.Timers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Sorted by deadline, then by number; a map finds the one that is cancelled, so that nothing is searched through. */
public final class TimerQueue implements Timers {
    private final TreeSet<DueTimer> waiting = new TreeSet<>(Comparator.comparingInt(DueTimer::number));
    private final Map<Integer, DueTimer> byNumber = new HashMap<>();
    private int lastNumber;

    public TimerQueue() {}

    @Override
    public int add(long now, long delay, Runnable callback) {
        DueTimer timer = new DueTimer(++lastNumber, now + Math.max(1, delay), callback);
        waiting.add(timer);
        byNumber.put(timer.number(), timer);
        return timer.number();
    }

    @Override
    public boolean cancel(int timer) {
        DueTimer cancelled = byNumber.remove(timer);
        return cancelled != null && waiting.remove(cancelled);
    }

    @Override
    public OptionalLong nextDeadline() {
        return waiting.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(waiting.first().deadline());
    }

    @Override
    public Optional<DueTimer> takeDue(long tick) {
        if (waiting.isEmpty() || waiting.first().deadline() > tick) {
            return Optional.empty();
        }
        DueTimer due = waiting.first();
        waiting.remove(due);
        byNumber.remove(due.number());
        return Optional.of(due);
    }
}
