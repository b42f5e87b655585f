package dev.timeslice.model.paging;

import dev.timeslice.model.memory.Rights;

/**
 * Where one page of a process lies, and what may be done there at present.
 *
 * @param frame the number of the frame, from 0
 * @param rights what the hardware lets the process do
 * @param copyOnWrite whether a write, which the rights refuse, shall give the process a copy of its own
 * @param shared whether the page belongs to a segment of shared memory: every process that has it sees what others write
 */
public record PageEntry(int frame, Rights rights, boolean copyOnWrite, boolean shared) {
    public PageEntry {
        if (frame < 0) {
            throw new IllegalArgumentException("frames are numbered from 0, found " + frame);
        }
        if (copyOnWrite && rights == Rights.READ_WRITE) {
            throw new IllegalArgumentException("a page that is copied on write cannot be writable before");
        }
        if (copyOnWrite && shared) {
            throw new IllegalArgumentException("a page of shared memory is never copied on write");
        }
    }

    /** An ordinary page: not shared, and not to be copied. */
    public static PageEntry of(int frame, Rights rights) {
        return new PageEntry(frame, rights, false, false);
    }
}
