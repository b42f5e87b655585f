package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lottery scheduling: each ready task holds its tickets, and the holder of the drawn one runs for a quantum.
 *
 * <p>Tickets are numbered in the order of the workload. Fenwick's tree of sums finds a ticket's holder, so that a draw
 * costs O(log n); only while tasks wait that are bound to some cores, a draw walks along them all.
 */
public final class Lottery implements SchedulingPolicy {
    private final long quantum;
    private final LongSupplier draws;
    private final Pot pot = new Pot();

    /**
     * @param quantum in ticks
     * @param draws any numbers; each pick takes one
     * @throws IllegalArgumentException if {@code quantum} is less than 1
     */
    public Lottery(long quantum, LongSupplier draws) {
        if (quantum == Long.MIN_VALUE) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        this.quantum = quantum;
        this.draws = draws;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        pot.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        long tickets = pot.ticketsFor(core);
        if (tickets == 0) {
            return null;
        }
        TaskView winner = pot.holderOf(Math.floorMod(draws.getAsLong(), tickets), core);
        pot.remove(winner);
        return winner;
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }

    @Override
    public void ended(TaskView task) {
        // It may have been ready, when its process was ended by another task.
        pot.remove(task);
    }

    /** The tickets of the ready tasks, by the number of the task. */
    private static final class Pot {
        /** A power of two, so that a search can halve its way down. */
        private int places = 16;

        private @Nullable TaskView[] holders = new @Nullable TaskView[places];
        /** Element i is the sum of the tickets of the last lowestOneBit(i) places up to place i - 1. */
        private long[] sums = new long[places + 1];
        /** How many of the holders may not run on every core. */
        private int bound;

        void add(TaskView task) {
            if (task.id() >= places) {
                grow(task.id());
            }
            holders[task.id()] = task;
            change(task.id(), task.tickets());
            bound += task.isBound() ? 1 : 0;
        }

        void remove(TaskView task) {
            if (task.id() < places && holders[task.id()] != null) {
                holders[task.id()] = null;
                change(task.id(), -task.tickets());
                bound -= task.isBound() ? 1 : 0;
            }
        }

        long ticketsFor(int core) {
            if (bound == 0) {
                return sums[places];
            }
            long tickets = 0;
            for (TaskView holder : holders) {
                tickets += holder != null && holder.mayRunOn(core) ? holder.tickets() : 0;
            }
            return tickets;
        }

        TaskView holderOf(long ticket, int core) {
            return bound == 0 ? find(ticket) : walkTo(ticket, core);
        }

        private TaskView find(long ticket) {
            long before = ticket;
            int place = 0;
            for (int step = places; step > 0; step /= 2) {
                // The first place whose sum exceeds the ticket is the one after all those that do not.
                if (place + step <= places && sums[place + step] <= before) {
                    place += step;
                    before -= sums[place];
                }
            }
            return holder(place);
        }

        private TaskView walkTo(long ticket, int core) {
            long before = ticket;
            int place = -1;
            while (before >= 0) {
                place++;
                TaskView holder = holders[place];
                before -= holder != null && holder.mayRunOn(core) ? holder.tickets() : 0;
            }
            return holder(place);
        }

        private TaskView holder(int place) {
            TaskView holder = holders[place];
            if (holder == null) {
                throw new IllegalStateException("nobody holds the tickets of place " + place);
            }
            return holder;
        }

        private void change(int place, long tickets) {
            for (int i = place + 1; i <= places; i += Integer.lowestOneBit(i)) {
                sums[i] += tickets;
            }
        }

        private void grow(int place) {
            while (place >= places) {
                places *= 2;
            }
            holders = Arrays.copyOf(holders, places);
            sums = new long[places + 1];
            for (int i = 1; i <= places; i++) {
                TaskView holder = holders[i - 1];
                sums[i] += holder == null ? 0 : holder.tickets();
                int parent = i + Integer.lowestOneBit(i);
                if (parent <= places) {
                    sums[parent] += sums[i];
                }
            }
        }
    }
}
