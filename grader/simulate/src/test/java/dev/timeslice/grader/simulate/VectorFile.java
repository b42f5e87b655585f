package dev.timeslice.grader.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Results of systems that others wrote, a row each; the files are those of the references' tests and name their sources. */
final class VectorFile {
    private VectorFile() {}

    static Stream<String> rows(String file) {
        try (InputStream in = Objects.requireNonNull(VectorFile.class.getResourceAsStream("/vectors/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
