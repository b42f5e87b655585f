package dev.timeslice.model;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Things that are due at ticks to come; those of the same tick come out in the order in which they were put in. */
final class DueQueue<T> {

    private record Entry<T>(long tick, long order, T thing) implements Comparable<Entry<T>> {
        @Override
        public int compareTo(Entry<T> other) {
            int byTick = Long.compare(tick, other.tick);
            return byTick != 0 ? byTick : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Entry<T>> entries = new PriorityQueue<>();
    private long order;

    void add(long tick, T thing) {
        entries.add(new Entry<>(tick, order++, thing));
    }

    /** The tick of the earliest; {@link Configuration#NEVER} if there is none. */
    long next() {
        Entry<T> first = entries.peek();
        return first == null ? Configuration.NEVER : first.tick();
    }

    /** Takes out all that is due at the tick. */
    void drain(long tick, Consumer<? super T> taker) {
        for (Entry<T> first = entries.peek(); first != null && first.tick() == tick; first = entries.peek()) {
            entries.remove();
            taker.accept(first.thing());
        }
    }
}
