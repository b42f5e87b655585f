package dev.timeslice.thread.race;

/** One after the other. */
public final class FailingSchedules {

    public String losesAnIncrement() {
        return "A A B B";
    }

    public String paysTwice() {
        return "A A A B";
    }

    public String makesTwo() {
        return "A A A B";
    }

    public String crossesOver() {
        return "A A B B";
    }
}
