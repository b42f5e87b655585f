package dev.timeslice.thread.race;

/** No answer. */
public final class FailingSchedules {

    public String losesAnIncrement() {
        return "A B A B";
    }

    public String paysTwice() {
        return null;
    }

    public String makesTwo() {
        return "A B";
    }

    public String crossesOver() {
        return "A B A B";
    }
}
