package dev.timeslice.thread.race;

/** A token cut short. */
public final class FailingSchedules {

    public String losesAnIncrement() {
        return "A B A B";
    }

    public String paysTwice() {
        return "A B A A B B";
    }

    public String makesTwo() {
        return "TS1.eJxLSS0uKMosTs3JTE4FAB";
    }

    public String crossesOver() {
        return "A B A B";
    }
}
