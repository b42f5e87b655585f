package dev.timeslice.model.process;

/** How a process has ended: in one of two ways, never in both. */
public sealed interface Termination {

    /**
     * It ended itself, by {@code exit} or by coming to its end.
     *
     * @param code what it said, 0 to 255; 0 means that all went well
     */
    record Exited(int code) implements Termination {
        public Exited {
            if (code < 0 || code > 255) {
                throw new IllegalArgumentException("an exit code is 0 to 255, found " + code);
            }
        }
    }

    /**
     * A signal ended it.
     *
     * @param signal the signal's number, 1 to 64, such as 9 for KILL
     * @param coreDumped whether an image of its memory was kept
     */
    record Signaled(int signal, boolean coreDumped) implements Termination {
        public Signaled {
            if (signal < 1 || signal > 64) {
                throw new IllegalArgumentException("a signal is 1 to 64, found " + signal);
            }
        }
    }
}
