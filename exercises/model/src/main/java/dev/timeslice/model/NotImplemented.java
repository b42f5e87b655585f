package dev.timeslice.model;

/** What every stub throws until a student has written its body; the grader reports it as NOT_IMPLEMENTED. */
public final class NotImplemented extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    private final String what;

    /**
     * @param what the class and method that are still to be written, such as {@code RoundRobin.next}
     */
    public NotImplemented(String what) {
        super(what + " is not implemented yet");
        this.what = what;
    }

    /** The class and method that are still to be written. */
    public String what() {
        return what;
    }
}
