package dev.timeslice.testkit.schedules.search;

import java.util.Arrays;

/** Which option was taken at each fork of an execution; what comes after the end is the first option every time. */
public final class Choices {
    public static final Choices NONE = new Choices(new int[0]);

    private final int[] taken;

    private Choices(int[] taken) {
        this.taken = taken;
    }

    /** These choices, without the first options at the end that say nothing. */
    public static Choices of(int... taken) {
        int length = taken.length;
        while (length > 0 && taken[length - 1] == 0) {
            length--;
        }
        return new Choices(Arrays.copyOf(taken, length));
    }

    public int length() {
        return taken.length;
    }

    public int at(int fork) {
        return fork < taken.length ? taken[fork] : 0;
    }

    /** The first {@code forks} of them, and then this option. */
    Choices with(int forks, int option) {
        int[] more = Arrays.copyOf(taken, forks + 1);
        more[forks] = option;
        return of(more);
    }

    /** The first {@code forks} of them. */
    Choices upTo(int forks) {
        return of(Arrays.copyOf(taken, forks));
    }

    /** The same but for one fork, where the first option is taken. */
    Choices without(int fork) {
        int[] others = taken.clone();
        others[fork] = 0;
        return of(others);
    }

    /** The same, with one fork more before this one at which the first option is taken. */
    Choices later(int fork) {
        int[] others = new int[taken.length + 1];
        System.arraycopy(taken, 0, others, 0, fork);
        System.arraycopy(taken, fork, others, fork + 1, taken.length - fork);
        return of(others);
    }

    /** The same, as if this fork had not come up. */
    Choices skipping(int fork) {
        int[] others = new int[taken.length - 1];
        System.arraycopy(taken, 0, others, 0, fork);
        System.arraycopy(taken, fork + 1, others, fork, others.length - fork);
        return of(others);
    }

    public int[] toArray() {
        return taken.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choices choices && Arrays.equals(taken, choices.taken);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(taken);
    }

    @Override
    public String toString() {
        return Arrays.toString(taken);
    }
}
