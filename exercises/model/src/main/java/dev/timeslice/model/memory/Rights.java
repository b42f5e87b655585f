package dev.timeslice.model.memory;

/** What a process may do with a page. */
public enum Rights {
    READ("r--"),
    READ_WRITE("rw-"),
    READ_EXECUTE("r-x");

    private final String shown;

    Rights(String shown) {
        this.shown = shown;
    }

    /** Whether this kind of access is allowed. */
    public boolean allows(Access access) {
        return switch (access) {
            case READ -> true;
            case WRITE -> this == READ_WRITE;
            case EXECUTE -> this == READ_EXECUTE;
        };
    }

    /** As tools show it: {@code r--}, {@code rw-} or {@code r-x}. */
    @Override
    public String toString() {
        return shown;
    }
}
