package dev.timeslice.testkit.schedules.control;

/** Why a thread that waited goes on. */
public enum Wake {
    /** What it waited for has come, or it was interrupted. */
    READY(" returns"),
    /** Its time limit has run out. */
    TIMED_OUT(": time out"),
    /** For no reason, as Java allows for {@code wait}, {@code await} and {@code park}. */
    SPURIOUS(": spurious wake-up");

    private final String note;

    Wake(String note) {
        this.note = note;
    }

    /** How a table continues the name of the operation that waited. */
    public String note() {
        return note;
    }
}
