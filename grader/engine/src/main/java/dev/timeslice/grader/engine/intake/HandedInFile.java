package dev.timeslice.grader.engine.intake;

import dev.timeslice.testkit.Message;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java file or an answer file as it was handed in, not decoded yet.
 *
 * @param path with slashes, relative to the submission
 * @param bytes its content, at most one byte more than an exercise may have
 * @param problem why it could not be read; then {@code bytes} are empty
 */
// Two of these are never compared; where contents are, it is by Arrays.equals.
@SuppressWarnings("ArrayRecordComponent")
record HandedInFile(String path, byte[] bytes, @Nullable Message problem) {

    /** Whether all hold the same and could be read; one alone is equal to itself. */
    static boolean allEqual(List<HandedInFile> copies) {
        byte[] first = copies.get(0).bytes();
        return copies.size() == 1
                || copies.stream().allMatch(copy -> copy.problem() == null && Arrays.equals(copy.bytes(), first));
    }

    /** The folder that it lies in; empty at the top. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The name without folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
