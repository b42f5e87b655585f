package dev.timeslice.model.memory;

/**
 * One line of a page table.
 *
 * @param page the number of the page in the address space, from 0
 * @param frame the number of the frame in physical memory that holds it, from 0
 * @param rights what the process may do there
 */
public record PageMapping(int page, int frame, Rights rights) {
    public PageMapping {
        if (page < 0) {
            throw new IllegalArgumentException("pages are numbered from 0, found " + page);
        }
        if (frame < 0) {
            throw new IllegalArgumentException("frames are numbered from 0, found " + frame);
        }
    }
}
