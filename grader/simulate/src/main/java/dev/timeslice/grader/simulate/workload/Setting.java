package dev.timeslice.grader.simulate.workload;

/**
 * A knob that somebody turned.
 *
 * @param knob its name, perhaps an unknown one
 * @param value as written
 * @param place where it is written, for complaints
 */
public record Setting(String knob, String value, String place) {}
