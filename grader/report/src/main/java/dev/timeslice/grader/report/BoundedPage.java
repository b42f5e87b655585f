package dev.timeslice.grader.report;

import java.nio.charset.StandardCharsets;

/** A page that knows its size in UTF-8. */
final class BoundedPage {
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    void add(String part) {
        bytes += size(part);
        text.append(part);
    }

    /** Adds {@code part} unless the page would then have more than {@code limit} bytes. */
    boolean addIfFits(String part, int limit) {
        if (bytes + size(part) > limit) {
            return false;
        }
        add(part);
        return true;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static int size(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }
}
