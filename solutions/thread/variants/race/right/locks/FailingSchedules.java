package dev.timeslice.thread.race;

/** B goes first in each, and what comes after the decisive steps is left open. */
public final class FailingSchedules {

    public String losesAnIncrement() {
        return "B, A";
    }

    public String paysTwice() {
        return "B A";
    }

    public String makesTwo() {
        return "B A A A B B";
    }

    public String crossesOver() {
        return "B A A B";
    }
}
