package dev.timeslice.grader.engine.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The hand-out's own texts: resources beside this class, with places written {@code @name@}. */
final class Templates {
    private Templates() {}

    static byte[] fill(String name, Map<String, String> values) {
        String text = read(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        // However this source was checked out: cmd.exe wants CRLF, and sh accepts nothing but LF.
        String lines = text.replace("\r\n", "\n");
        return (name.endsWith(".cmd") ? lines.replace("\n", "\r\n") : lines).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] fill(String name) {
        return fill(name, Map.of());
    }

    private static String read(String name) {
        try (InputStream resource = Templates.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the hand-out has no template " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + name, e);
        }
    }
}
