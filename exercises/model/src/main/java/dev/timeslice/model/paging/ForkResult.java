package dev.timeslice.model.paging;

/** What comes of {@link ForkStrategy#fork}. */
public sealed interface ForkResult {

    /**
     * There is a second address space.
     *
     * @param child its pages
     */
    record Forked(PageMap child) implements ForkResult {}

    /** There were too few frames; everything is as it was before. */
    record OutOfFrames() implements ForkResult {}
}
