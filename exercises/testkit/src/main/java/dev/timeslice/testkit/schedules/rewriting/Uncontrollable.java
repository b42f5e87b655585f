package dev.timeslice.testkit.schedules.rewriting;

/** The code does something that nothing here can control. */
public final class Uncontrollable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the class or call, in words
     * @param where file and line
     */
    Uncontrollable(String what, String where) {
        super(what + " (" + where + ")");
    }
}
