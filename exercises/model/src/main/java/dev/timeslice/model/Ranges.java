package dev.timeslice.model;

/** The sentence of a knob's value that is out of range. */
final class Ranges {
    private Ranges() {}

    static void atLeast(long least, String knob, long value) {
        if (value < least) {
            throw new IllegalArgumentException(knob + " is " + least + " or more, found " + value);
        }
    }
}
