package dev.timeslice.grader.engine.handout;

import java.nio.charset.StandardCharsets;

/**
 * One file of a hand-out.
 *
 * @param content its bytes; shared, must not be written to
 * @param executable whether it is a program, where the file system can say so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HandoutFile(byte[] content, boolean executable) {

    static HandoutFile of(byte[] content) {
        return new HandoutFile(content, false);
    }

    static HandoutFile of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static HandoutFile program(byte[] content) {
        return new HandoutFile(content, true);
    }
}
