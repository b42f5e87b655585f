package dev.timeslice.testkit.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the processes of a {@link RecordsRun} write: a number, one more than in the record before, and whose it is.
 *
 * @param number from 1
 * @param name of the process
 * @param tag which of its records it is
 */
record SharedRecord(int number, String name, String tag) {

    /** The data of the record that comes after another one. */
    static byte[] after(Optional<byte[]> last, String name, String tag) {
        int number = last.map(data -> of(data).number()).orElse(0) + 1;
        return new SharedRecord(number, name, tag).data();
    }

    /** Records differ in length, so that a place computed from an old end is noticed. */
    private byte[] data() {
        String filling = ".".repeat(number * 41 % 97);
        return (number + " " + name + " " + tag + " " + filling).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads it; what is none has the number -1. */
    static SharedRecord of(byte[] data) {
        String[] words = new String(data, StandardCharsets.ISO_8859_1).split(" ");
        return words.length >= 3 && words[0].matches("[0-9]{1,9}")
                ? new SharedRecord(Integer.parseInt(words[0]), words[1], words[2])
                : new SharedRecord(-1, "?", "?");
    }

    /** Whose record it is, as the processes tell it. */
    String owner() {
        return name + " " + tag;
    }
}
