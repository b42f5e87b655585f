package dev.timeslice.thread.race;

/** In each, both threads look before either of them changes what the other one has looked at. */
public final class FailingSchedules {

    public String losesAnIncrement() {
        return "A B A B";
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
