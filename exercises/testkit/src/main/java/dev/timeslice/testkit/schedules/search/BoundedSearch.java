package dev.timeslice.testkit.schedules.search;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * All schedules without interference, then all with one, and so on: most bugs need very few.
 *
 * <p>A schedule is the start of one that has been tried, with another option at its end and then the first option at every
 * fork. Free options do not count as interference. After Musuvathi and Qadeer, Iterative Context Bounding for Systematic
 * Testing of Multithreaded Programs, PLDI 2007.
 */
final class BoundedSearch {
    private final int most;
    private final int room;
    private Deque<Choices> level = new ArrayDeque<>();
    private Deque<Choices> nextLevel = new ArrayDeque<>();
    private int interferences;
    private boolean overflow;
    private @Nullable Choices current;

    /**
     * @param most interferences in one schedule
     * @param room how many schedules may be remembered for the next level
     */
    BoundedSearch(int most, int room) {
        this.most = most;
        this.room = room;
        level.push(Choices.NONE);
    }

    /** The next schedule; null if all have been tried. */
    @Nullable
    Choices next() {
        if (level.isEmpty() && interferences < most && !nextLevel.isEmpty()) {
            level = nextLevel;
            nextLevel = new ArrayDeque<>();
            interferences++;
        }
        current = level.poll();
        return current;
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
