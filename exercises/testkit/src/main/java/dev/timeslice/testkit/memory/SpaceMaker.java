package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.SpaceLoader;
import java.util.OptionalInt;

/** Makes the spaces that a story is about; the constructor of a space is one, where nothing is forked. */
@FunctionalInterface
public interface SpaceMaker extends SpaceLoader {

    /** A new process's space with the same bytes as its parent's. */
    default ProcessSpace fork(ProcessSpace parent) {
        throw new UnsupportedOperationException("these spaces cannot be forked");
    }

    /** Whether a frame belongs to a segment of shared memory, which several spaces may write. */
    default boolean isShared(int frame) {
        return false;
    }

    /** How many mappings of a frame are counted, if they are. */
    default OptionalInt references(int frame) {
        return OptionalInt.empty();
    }
}
