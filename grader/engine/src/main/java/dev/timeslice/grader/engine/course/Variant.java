package dev.timeslice.grader.engine.course;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Another solution of an exercise, right or wrong, by which the grading itself is tested.
 *
 * @param name the name of its folder
 * @param right whether it has to earn full marks
 * @param files name of each file that differs from the reference, such as {@code RoundRobin.java}, to its text
 * @param expectation what it has to fail; nothing, if it is right
 */
public record Variant(String name, boolean right, SortedMap<String, String> files, Expectation expectation) {

    public Variant {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
