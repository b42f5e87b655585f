package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Fork;
import java.util.Arrays;

/** Remembers what another chooser chose, and among how many options. */
public final class Recording implements Chooser {
    private final Chooser chooser;
    private int[] taken = new int[64];
    private int[] options = new int[64];
    private int[] free = new int[64];
    private int length;

    public Recording(Chooser chooser) {
        this.chooser = chooser;
    }

    @Override
    public int choose(Fork fork) {
        int option = chooser.choose(fork);
        if (option < 0) {
            return option;
        }
        if (length == taken.length) {
            taken = Arrays.copyOf(taken, 2 * length);
            options = Arrays.copyOf(options, 2 * length);
            free = Arrays.copyOf(free, 2 * length);
        }
        taken[length] = option;
        options[length] = fork.options();
        free[length] = fork.free();
        length++;
        return option;
    }

    /** How many forks there were. */
    int length() {
        return length;
    }

    int options(int fork) {
        return options[fork];
    }

    int free(int fork) {
        return free[fork];
    }

    public Choices choices() {
        return Choices.of(Arrays.copyOf(taken, length));
    }
}
