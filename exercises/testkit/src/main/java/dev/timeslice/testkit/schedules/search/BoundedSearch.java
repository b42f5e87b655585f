package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Fork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All schedules without interference, then all with one, and so on: most bugs need very few.
 *
 * <p>A schedule is the start of one that has been tried, with another option at its end and then the first option at every
 * fork. Free options do not count as interference. After Musuvathi and Qadeer, Iterative Context Bounding for Systematic
 * Testing of Multithreaded Programs, PLDI 2007.
 */
final class BoundedSearch {
    private final int room;
    private final Set<Long> seen = new HashSet<>();
    private Deque<Choices> level = new ArrayDeque<>();
    private Deque<Choices> nextLevel = new ArrayDeque<>();
    private int interferences;
    private boolean overflow;
    private @Nullable Choices current;

    /**
     * @param room how many schedules may be remembered for the next level
     */
    BoundedSearch(int room) {
        this.room = room;
        level.push(Choices.NONE);
    }

    /** Goes on to the next schedule; whether there is one. */
    boolean next() {
        if (level.isEmpty() && !nextLevel.isEmpty()) {
            level = nextLevel;
            nextLevel = new ArrayDeque<>();
            interferences++;
        }
        current = level.poll();
        return current != null;
    }

    /**
     * The chooser for the schedule that {@link #next} gave: gives up where another schedule has been with no more
     * interference, since whatever comes from there has been tried or is going to be.
     */
    Chooser chooser() {
        Choices choices = current == null ? Choices.NONE : current;
        return new Chooser() {
            private int forks;

            @Override
            public int choose(Fork fork) {
                int option = choices.at(forks);
                forks++;
                if (forks > choices.length() && fork.state() != 0 && !seen.add(fork.state())) {
                    return -1;
                }
                return Math.min(option, fork.options() - 1);
            }
        };
    }

    /** Takes note of the forks that the last schedule has led to. */
    void learn(Recording run) {
        int known = current == null ? 0 : current.length();
        Choices choices = run.choices();
        // The last fork first, so that what is tried next differs as late as possible.
        for (int fork = known; fork < run.length(); fork++) {
            for (int option = run.options(fork) - 1; option > 0; option--) {
                if (option < run.free(fork)) {
                    level.push(choices.with(fork, option));
                } else if (nextLevel.size() < room) {
                    nextLevel.add(choices.with(fork, option));
                } else {
                    overflow = true;
                }
            }
        }
    }

    /** How many interferences the schedules of this level have. */
    int interferences() {
        return interferences;
    }

    /** Whether every schedule has been tried that there is. */
    boolean isComplete() {
        return level.isEmpty() && nextLevel.isEmpty() && !overflow;
    }

    /** Whether every schedule of this level and those below has been tried. */
    boolean hasFinishedLevel() {
        return level.isEmpty();
    }
}
