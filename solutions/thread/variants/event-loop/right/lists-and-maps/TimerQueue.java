package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.Timers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** By deadline, and at each deadline those that were added for it, in their order: much as Node.js keeps its timers. */
public final class TimerQueue implements Timers {
    private final TreeMap<Long, Map<Integer, DueTimer>> lists = new TreeMap<>();
    private final Map<Integer, Long> deadlines = new HashMap<>();
    private int last;

    public TimerQueue() {}

    @Override
    public int add(long now, long delay, Runnable callback) {
        int number = ++last;
        long deadline = Math.max(now + 1, now + delay);
        lists.computeIfAbsent(deadline, one -> new LinkedHashMap<>())
                .put(number, new DueTimer(number, deadline, callback));
        deadlines.put(number, deadline);
        return number;
    }

    @Override
    public boolean cancel(int timer) {
        Long deadline = deadlines.remove(timer);
        if (deadline == null) {
            return false;
        }
        Map<Integer, DueTimer> list = lists.get(deadline);
        list.remove(timer);
        if (list.isEmpty()) {
            lists.remove(deadline);
        }
        return true;
    }

    @Override
    public OptionalLong nextDeadline() {
        return lists.isEmpty() ? OptionalLong.empty() : OptionalLong.of(lists.firstKey());
    }

    @Override
    public Optional<DueTimer> takeDue(long tick) {
        if (lists.isEmpty() || lists.firstKey() > tick) {
            return Optional.empty();
        }
        DueTimer first = lists.get(lists.firstKey()).values().iterator().next();
        cancel(first.number());
        return Optional.of(first);
    }
}
