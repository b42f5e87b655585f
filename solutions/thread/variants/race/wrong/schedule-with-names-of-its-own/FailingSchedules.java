package dev.timeslice.thread.race;

/** Other names. */
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
        return "T1 T2 T1 T2";
    }
}
