package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Fork;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets the threads take their steps in an order that somebody wrote down.
 *
 * <p>A step is what a thread does from one schedule point to its next. Before its first point a thread has done nothing that
 * another could see, so coming there counts as no step. The scenario's own thread, number 0, goes on whenever it can.
 */
public final class Dictation implements Chooser {
    private final List<Integer> threads;
    private final Set<Integer> begun = new HashSet<>();
    private int next;
    private boolean impossible;

    /**
     * @param threads the number of the thread that takes each step; when they are used up, or one of them cannot go on,
     *     whoever has the turn keeps it
     */
    public Dictation(List<Integer> threads) {
        this.threads = List.copyOf(threads);
    }

    @Override
    public int choose(Fork fork) {
        int own = optionOf(0, fork);
        if (own >= 0) {
            return own;
        }
        if (impossible || next == threads.size()) {
            return 0;
        }
        int option = optionOf(threads.get(next), fork);
        if (option < 0) {
            impossible = true;
            return 0;
        }
        if (!begun.add(threads.get(next))) {
            next++;
        }
        return option;
    }

    private static int optionOf(int thread, Fork fork) {
        for (int option = 0; option < fork.options(); option++) {
            if (fork.thread(option) == thread) {
                return option;
            }
        }
        return -1;
    }
}
