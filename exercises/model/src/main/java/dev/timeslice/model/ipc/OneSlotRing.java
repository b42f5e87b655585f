package dev.timeslice.model.ipc;

import java.util.OptionalLong;

/** The stand-in for a ring: one number, and a word that says whether it is there. */
public final class OneSlotRing implements SharedRing {
    private static final int FULL = 0;
    private static final int NUMBER = 1;

    private final SharedSegment segment;

    /**
     * @param segment at least 2 words
     */
    public OneSlotRing(SharedSegment segment) {
        this.segment = segment;
    }

    @Override
    public boolean put(long value) {
        if (segment.load(FULL) != 0) {
            return false;
        }
        segment.store(NUMBER, value);
        segment.store(FULL, 1);
        return true;
    }

    @Override
    public OptionalLong take() {
        if (segment.load(FULL) == 0) {
            return OptionalLong.empty();
        }
        long value = segment.load(NUMBER);
        segment.store(FULL, 0);
        return OptionalLong.of(value);
    }
}
