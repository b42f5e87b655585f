package dev.timeslice.testkit.supervision;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The lines that children write, and a sum by which it is told whether all of them have come, in order. */
final class Lines {
    private int count;
    private final CRC32 sum = new CRC32();

    static String text(String name, boolean error, int number) {
        return name + (error ? " complains in line " : " says in line ") + number;
    }

    /** The sum of the first lines of a child's stream. */
    static Lines expected(String name, boolean error, int number) {
        Lines lines = new Lines();
        for (int i = 0; i < number; i++) {
            lines.add(text(name, error, i));
        }
        return lines;
    }

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
