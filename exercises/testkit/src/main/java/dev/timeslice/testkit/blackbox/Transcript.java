package dev.timeslice.testkit.blackbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a program writes, in lines: read as fast as it comes, kept as far as it is reasonable. */
final class Transcript {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 400;
    private static final int LINES_SHOWN = 40;

    private final List<String> lines = new ArrayList<>();

    /** Reads to the end, whatever is kept of it: nobody who writes is ever stopped. */
    void read(InputStream in) {
        try (InputStream bytes = new BufferedInputStream(in)) {
            StringBuilder line = new StringBuilder();
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                if (b == '\n') {
                    add(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) b);
                }
            }
        } catch (IOException e) {
            // The program was ended while it wrote.
        }
    }

    private synchronized void add(String line) {
        if (lines.size() < MOST_LINES) {
            byte[] bytes = line.strip().getBytes(StandardCharsets.ISO_8859_1);
            lines.add(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized int size() {
        return lines.size();
    }

    /** The last lines. */
    synchronized String tail() {
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return last.isEmpty() ? "" : String.join("\n", last) + "\n";
    }
}
