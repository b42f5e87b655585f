package dev.timeslice.testkit.supervision;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A sum by which it is told whether all lines of a stream have come, in order. */
final class Lines {
    private int count;
    private final CRC32 sum = new CRC32();

    synchronized void add(String line) {
        count++;
        sum.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    synchronized int count() {
        return count;
    }

    @Override
    public synchronized String toString() {
        return count + ":" + Long.toHexString(sum.getValue());
    }
}
