package dev.timeslice.model.memory;

/** Makes the memory of a new process; the constructor of a {@link ProcessSpace} is one. */
@FunctionalInterface
public interface SpaceLoader {

    /**
     * The memory of a process that is about to run its first instruction.
     *
     * @param program its code has been loaded
     * @param layout its page size is the size of the pool's frames
     * @param pool gives the frames for everything but the code
     * @throws IllegalArgumentException if code and data do not fit below the guard page
     * @throws IllegalStateException if there are too few frames; then none was taken
     */
    ProcessSpace load(LoadedProgram program, Layout layout, FramePool pool);
}
