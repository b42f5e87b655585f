package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Fork;
import java.util.Random;

/** Chooses by chance, interfering now and then. */
final class RandomChooser implements Chooser {
    private final Random random;
    private final int oneIn;

    /**
     * @param oneIn at one in so many forks it may interfere
     */
    RandomChooser(Random random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    @Override
    public int choose(Fork fork) {
        boolean interferes = fork.free() < fork.options() && random.nextInt(oneIn) == 0;
        return random.nextInt(interferes ? fork.options() : fork.free());
    }
}
