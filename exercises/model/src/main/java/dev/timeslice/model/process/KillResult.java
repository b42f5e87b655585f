package dev.timeslice.model.process;

/** What comes of {@link ProcessTable#kill}. */
public sealed interface KillResult {

    /**
     * The signal ends the process. The kernel ends its tasks and then calls {@link ProcessTable#exit} with this status.
     *
     * @param status 0 to 255
     */
    record Ends(int status) implements KillResult {}

    /** The process has ended before and is a zombie: nothing happens, and that is no error. */
    record AlreadyEnded() implements KillResult {}

    /** The root cannot be killed. */
    record Refused() implements KillResult {}

    /** Nobody has this number. */
    record NoSuchProcess() implements KillResult {}
}
