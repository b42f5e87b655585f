package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Setup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;

/** Two ways to try all schedules of a program; each returns how many it tried. */
public final class AllSchedules {
    private AllSchedules() {}

    /** Every sequence of choices that there is. */
    public static int oneByOne(Consumer<Setup> runner, int spurious) {
        Deque<Choices> open = new ArrayDeque<>();
        open.push(Choices.NONE);
        int tried = 0;
        while (!open.isEmpty()) {
            Choices next = open.pop();
            Recording run = new Recording(new Following(next));
            runner.accept(setup(run, spurious));
            tried++;
            for (int fork = next.length(); fork < run.length(); fork++) {
                for (int option = 1; option < run.options(fork); option++) {
                    open.push(run.choices().with(fork, option));
                }
            }
        }
        return tried;
    }

    /** Those that the search does not leave out. */
    public static int thatDiffer(Consumer<Setup> runner, int spurious) {
        BoundedSearch search = new BoundedSearch(Integer.MAX_VALUE);
        int tried = 0;
        while (search.next()) {
            Recording run = new Recording(search.chooser());
            runner.accept(setup(run, spurious));
            tried++;
            search.learn(run);
        }
        return tried;
    }

    private static Setup setup(Chooser chooser, int spurious) {
        return new Setup(chooser, Set.of(), Setup.USUAL_PATIENCE, spurious, Set.of(), null);
    }
}
