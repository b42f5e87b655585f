package dev.timeslice.model.memory;

/**
 * The two registers of a segment.
 *
 * @param base the physical address at which it begins to grow: that of its first byte if it grows up, the one right after
 *     its last byte if it grows down; at least 0
 * @param limit how many bytes it has; at least 0
 */
public record Segment(long base, long limit) {
    public Segment {
        if (base < 0) {
            throw new IllegalArgumentException("a base is 0 or more, found " + base);
        }
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is 0 bytes or more, found " + limit);
        }
    }
}
