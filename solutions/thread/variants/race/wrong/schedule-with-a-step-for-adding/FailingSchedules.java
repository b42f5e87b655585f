package dev.timeslice.thread.race;

/** Three steps for an increment. */
public final class FailingSchedules {

    public String losesAnIncrement() {
        return "A A B B A B";
    }

    public String paysTwice() {
        return "A B A A B B";
    }

    public String makesTwo() {
        return "A B";
    }

    public String crossesOver() {
        return "A B A B";
    }
}
