package dev.timeslice.testkit.exchange;

import java.util.StringJoiner;

/** Bytes, for people. */
final class Bytes {
    private static final int MOST_SHOWN = 32;

    private Bytes() {}

    /** In hexadecimal digits; of very many only the first ones. */
    static String hex(byte[] bytes) {
        StringJoiner shown = new StringJoiner(" ");
        for (int i = 0; i < Math.min(bytes.length, MOST_SHOWN); i++) {
            shown.add(String.format("%02x", bytes[i]));
        }
        if (bytes.length > MOST_SHOWN) {
            shown.add("... (" + bytes.length + " bytes)");
        }
        return shown.toString();
    }
}
