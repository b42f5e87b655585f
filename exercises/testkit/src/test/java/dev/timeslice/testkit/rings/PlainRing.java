package dev.timeslice.testkit.rings;

import dev.timeslice.model.ipc.SharedSegment;

/** As a process finds it by its name. */
public final class PlainRing extends FlawedRing {
    public PlainRing(SharedSegment segment) {
        super(segment, Flaw.NONE);
    }

    /** Nothing that is put is ever there. */
    public static final class Silent extends FlawedRing {
        public Silent(SharedSegment segment) {
            super(segment, Flaw.NEVER_PUBLISHES);
        }
    }
}
