package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Fork;

/** Takes given choices, as far as they fit. */
public final class Following implements Chooser {
    private final Choices choices;
    private int next;
    private boolean strayed;

    public Following(Choices choices) {
        this.choices = choices;
    }

    @Override
    public int choose(Fork fork) {
        int option = choices.at(next++);
        if (option >= fork.options()) {
            strayed = true;
            return 0;
        }
        return option;
    }

    /** Whether an option was to be taken that was not there, or not all of the choices came up. */
    public boolean hasStrayed() {
        return strayed || next < choices.length();
    }
}
