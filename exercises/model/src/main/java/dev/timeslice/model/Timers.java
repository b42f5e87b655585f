package dev.timeslice.model;

import java.util.List;
import java.util.PriorityQueue;

/** The timed events to come: ends of work on a core, and ends of I/O. */
final class Timers {

    /** Something that is due at a tick. */
    sealed interface Timer {}

    /** The work of a core is over, if {@code stamp} is still the core's timer. */
    record CoreTimer(Core core, int stamp) implements Timer {}

    /** The I/O of a task is over. */
    record IoTimer(Task task) implements Timer {}

    /** A timer with its tick; those of the same tick fire in the order in which they were set. */
    private record Entry(long tick, long order, Timer timer) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTick = Long.compare(tick, other.tick);
            return byTick != 0 ? byTick : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long order;

    void set(long tick, Timer timer) {
        entries.add(new Entry(tick, order++, timer));
    }

    /** The tick of the earliest timer that is not void; {@link Configuration#NEVER} if there is none. */
    long next() {
        while (true) {
            Entry entry = entries.peek();
            if (entry == null) {
                return Configuration.NEVER;
            }
            if (entry.timer() instanceof CoreTimer timer && timer.stamp() != timer.core().timer) {
                entries.remove();
                continue;
            }
            return entry.tick();
        }
    }

    /** Takes out all that is due at the tick. */
    void drain(long tick, List<Core> dueCores, List<Task> dueTasks) {
        while (next() == tick) {
            Timer due = entries.remove().timer();
            if (due instanceof CoreTimer timer) {
                dueCores.add(timer.core());
            } else if (due instanceof IoTimer timer) {
                dueTasks.add(timer.task());
            }
        }
    }
}
