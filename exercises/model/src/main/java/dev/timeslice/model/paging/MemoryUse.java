package dev.timeslice.model.paging;

/**
 * How much memory a process uses.
 *
 * @param resident the bytes of all of its pages (RSS); those of several processes count shared pages several times
 * @param proportional the same, but a page that n tables refer to counts one n-th (PSS); those of all processes add up to
 *     what is in use
 */
public record MemoryUse(long resident, double proportional) {}
