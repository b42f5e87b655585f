package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.Timers;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;

/** A heap. A cancelled timer stays in it until it comes to the top, where it is thrown away. */
public final class TimerQueue implements Timers {
    private final PriorityQueue<DueTimer> heap = new PriorityQueue<>((a, b) -> a.deadline() == b.deadline()
            ? Integer.compare(a.number(), b.number())
            : Long.compare(a.deadline(), b.deadline()));
    private final Set<Integer> alive = new HashSet<>();
    private int count;

    public TimerQueue() {}

    @Override
    public int add(long now, long delay, Runnable callback) {
        count++;
        heap.add(new DueTimer(count, now + (delay < 1 ? 1 : delay), callback));
        alive.add(count);
        return count;
    }

    @Override
    public boolean cancel(int timer) {
        boolean waited = alive.remove(timer);
        clean();
        return waited;
    }

    @Override
    public OptionalLong nextDeadline() {
        DueTimer top = heap.peek();
        return top == null ? OptionalLong.empty() : OptionalLong.of(top.deadline());
    }

    @Override
    public Optional<DueTimer> takeDue(long tick) {
        DueTimer top = heap.peek();
        if (top == null || tick < top.deadline()) {
            return Optional.empty();
        }
        alive.remove(top.number());
        clean();
        return Optional.of(top);
    }

    private void clean() {
        while (!heap.isEmpty() && !alive.contains(heap.peek().number())) {
            heap.poll();
        }
    }
}
