package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Setup;
import java.util.Set;

/**
 * All that has to be known to make one execution of a program again.
 *
 * @param choices what to choose
 * @param promoted keys of plain variables whose accesses are schedule points
 * @param patience see {@link Setup}
 * @param race keys of the race at which it ends; empty if none
 */
public record Attempt(Choices choices, Set<String> promoted, int patience, Set<String> race) {

    public Attempt {
        promoted = Set.copyOf(promoted);
        race = Set.copyOf(race);
    }

    Attempt with(Choices others) {
        return new Attempt(others, promoted, patience, race);
    }

    Setup setup(Chooser chooser, int spurious) {
        return new Setup(chooser, promoted, patience, spurious, race, null);
    }
}
