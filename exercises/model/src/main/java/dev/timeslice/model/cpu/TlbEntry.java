package dev.timeslice.model.cpu;

import dev.timeslice.model.memory.Rights;

/**
 * A translation that a core remembers.
 *
 * @param page the number of the virtual page, from 0
 * @param frame the number of the frame, from 0
 * @param rights what may be done there
 */
public record TlbEntry(int page, int frame, Rights rights) {
    public TlbEntry {
        if (page < 0) {
            throw new IllegalArgumentException("pages are numbered from 0, found " + page);
        }
        if (frame < 0) {
            throw new IllegalArgumentException("frames are numbered from 0, found " + frame);
        }
    }
}
