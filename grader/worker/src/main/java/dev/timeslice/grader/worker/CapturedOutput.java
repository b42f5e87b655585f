package dev.timeslice.grader.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for standard output and error while checks run: keeps the first bytes and drops the rest.
 *
 * <p>The worker's own replies go to the file descriptor behind it, over a stream that only the worker holds; a student
 * who keeps this one locked stops nobody else.
 */
final class CapturedOutput extends OutputStream {
    private static final int LIMIT = 8 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean cut;

    PrintStream asPrintStream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        if (kept.size() < LIMIT) {
            kept.write(b);
        } else {
            cut = true;
        }
    }

    @Override
    public synchronized void write(byte @Nullable [] bytes, int offset, int length) {
        int room = Math.min(length, LIMIT - kept.size());
        kept.write(bytes, offset, room);
        cut |= room < length;
    }

    /** What was printed since the last call. */
    synchronized String drain() {
        String text = kept.toString(StandardCharsets.UTF_8) + (cut ? "\n[...]" : "");
        kept.reset();
        cut = false;
        return text;
    }
}
