package dev.timeslice.testkit.rings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words that two processes share, on a machine that promises no more than it has to.
 *
 * <p>Each word keeps all that was ever stored in it. A process may load anything that is not older than what it knows of: its own
 * stores, what it has loaded of this word before, and whatever was known to the other process when that stored with release what
 * this one loaded with acquire. That is the view machine of Kang, Hur, Lahav, Vafeiadis and Dreyer (A promising semantics for
 * relaxed-memory concurrency, POPL 2017), without its promises. In place of these, which let a store come before an earlier load,
 * it tells by vector clocks which plain accesses nothing orders.
 */
final class WeakMemory {
    private final List<List<Stored>> histories = new ArrayList<>();
    private final View[] views = new View[Side.values().length];

    /** The time of each side's last plain load and store of each word, on its own clock; 0 for none. */
    private final int[][] loaded;

    private final int[][] stored;

    /**
     * @param view what the side that stored it knew, if it stored it with release
     */
    private record Stored(long value, @Nullable View view) {}

    /** What a side knows: the oldest store of each word that it may load, and the time of each side. */
    private static final class View {
        private final int[] oldest;
        private final int[] clocks;

        View(int[] oldest, int[] clocks) {
            this.oldest = oldest;
            this.clocks = clocks;
        }

        View copy() {
            return new View(oldest.clone(), clocks.clone());
        }

        void join(View other) {
            Arrays.setAll(oldest, word -> Math.max(oldest[word], other.oldest[word]));
            Arrays.setAll(clocks, side -> Math.max(clocks[side], other.clocks[side]));
        }
    }

    /** In which all words are 0, and both sides know it. */
    WeakMemory(int words) {
        for (int word = 0; word < words; word++) {
            List<Stored> history = new ArrayList<>();
            history.add(new Stored(0, null));
            histories.add(history);
        }
        for (Side side : Side.values()) {
            int[] clocks = new int[views.length];
            clocks[side.index()] = 1;
            views[side.index()] = new View(new int[words], clocks);
        }
        loaded = new int[views.length][words];
        stored = new int[views.length][words];
    }

    int size() {
        return histories.size();
    }

    /** What was stored last. */
    long newest(int word) {
        List<Stored> history = histories.get(word);
        return history.get(history.size() - 1).value();
    }

    /**
     * @param pick of so many values, how many steps back the one is that is loaded
     */
    long load(Side side, int word, boolean acquire, IntUnaryOperator pick) {
        View view = views[side.index()];
        List<Stored> history = histories.get(word);
        int last = history.size() - 1;
        int at = last - pick.applyAsInt(last - view.oldest[word] + 1);
        view.oldest[word] = at;
        Stored found = history.get(at);
        if (!acquire) {
            loaded[side.index()][word] = view.clocks[side.index()];
        } else if (found.view() != null) {
            view.join(found.view());
        }
        return found.value();
    }

    void store(Side side, int word, long value, boolean release) {
        View view = views[side.index()];
        List<Stored> history = histories.get(word);
        view.oldest[word] = history.size();
        history.add(new Stored(value, release ? view.copy() : null));
        if (release) {
            view.clocks[side.index()]++;
        } else {
            stored[side.index()][word] = view.clocks[side.index()];
        }
    }

    /** Whether the other side has stored this word plainly, and nothing orders that and what this side does now. */
    boolean racesWithStore(Side side, int word) {
        return !knows(side, stored[side.other().index()][word]);
    }

    /** Whether the other side has loaded this word plainly, and nothing orders that and what this side does now. */
    boolean racesWithLoad(Side side, int word) {
        return !knows(side, loaded[side.other().index()][word]);
    }

    private boolean knows(Side side, int timeOfTheOther) {
        return timeOfTheOther <= views[side.index()].clocks[side.other().index()];
    }
}
