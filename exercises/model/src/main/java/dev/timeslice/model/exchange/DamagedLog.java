package dev.timeslice.model.exchange;

import java.io.IOException;

/** A record is whole and yet wrong: nobody's death explains it, and nobody may cut it off. */
public final class DamagedLog extends IOException {
    private static final long serialVersionUID = 1L;

    private final long position;

    /**
     * @param position where the record begins, in bytes from the beginning of the log
     */
    public DamagedLog(long position) {
        super("the record at byte " + position + " is damaged");
        this.position = position;
    }

    public long position() {
        return position;
    }
}
