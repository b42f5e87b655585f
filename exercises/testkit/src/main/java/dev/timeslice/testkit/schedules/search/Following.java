package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Fork;

/** Takes given choices, as far as they fit. */
public final class Following implements Chooser {
    private final Choices choices;
    private int next;

    public Following(Choices choices) {
        this.choices = choices;
    }

    @Override
    public int choose(Fork fork) {
        int option = choices.at(next++);
        return option < fork.options() ? option : 0;
    }
}
