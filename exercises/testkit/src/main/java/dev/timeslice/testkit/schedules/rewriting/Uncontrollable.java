package dev.timeslice.testkit.schedules.rewriting;

import dev.timeslice.testkit.Message;

/** The code does something that nothing here can control. */
public final class Uncontrollable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    /**
     * @param what the class or call, in words
     * @param where file and line
     */
    Uncontrollable(Message what, String where) {
        this(Message.of("%s (%s)", "%s (%s)").with(what, where));
    }

    private Uncontrollable(Message what) {
        super(what.en());
        this.what = what;
    }

    /** What it does, and where. */
    public Message what() {
        return what;
    }
}
