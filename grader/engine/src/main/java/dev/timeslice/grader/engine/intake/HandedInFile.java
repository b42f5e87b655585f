package dev.timeslice.grader.engine.intake;

import dev.timeslice.testkit.Message;
import org.jspecify.annotations.Nullable;

/**
 * A Java file as it was handed in, not decoded yet.
 *
 * @param path with slashes, relative to the submission
 * @param bytes its content, at most one byte more than an exercise may have
 * @param problem why it could not be read; then {@code bytes} are empty
 */
// Two of these are never compared; where contents are, it is by Arrays.equals.
@SuppressWarnings("ArrayRecordComponent")
record HandedInFile(String path, byte[] bytes, @Nullable Message problem) {

    /** The name without folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
