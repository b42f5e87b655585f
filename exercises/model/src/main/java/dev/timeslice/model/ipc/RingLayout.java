package dev.timeslice.model.ipc;

/**
 * What two processes have agreed on about a ring's words and its file, whatever language they are written in.
 *
 * <p>What the producer writes and what the consumer writes lie in different cache lines, so that neither takes the other's line
 * away by a store of its own.
 */
public final class RingLayout {
    /** The words of a cache line of 64 bytes. */
    public static final int LINE = 8;

    /** The word that counts how many numbers were put in all; only the producer stores it. */
    public static final int TAIL = 0;

    /** The word that is 1 when the producer has closed the ring, and 0 before; only the producer stores it. */
    public static final int CLOSED = 1;

    /** The word that counts how many numbers were taken in all; only the consumer stores it. */
    public static final int HEAD = LINE;

    /** The first of the words that hold numbers; all words from here on do. Only the producer stores them. */
    public static final int SLOTS = 2 * LINE;

    /** The words of a file before those of the segment: {@link #MAGIC}, the capacity, and 0. */
    public static final int HEADER = LINE;

    /** The first word of a file: its bytes are the letters TSRING01. */
    public static final long MAGIC = 0x31_30_47_4E_49_52_53_54L;

    /** The largest capacity of a ring in a file. */
    public static final int MOST_SLOTS = 1 << 20;

    private RingLayout() {}
}
