package dev.timeslice.testkit.supervision;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What one run of a child writes to one of its streams. A word in each line is drawn at random, so that nobody can report a line
 * who has not read it; whoever knows the run's seed can tell all of them.
 */
final class Wording {
    private final String beginning;
    private final SplittableRandom words;
    private int number;

    private Wording(String beginning, long seed) {
        this.beginning = beginning;
        this.words = new SplittableRandom(seed);
    }

    static Wording ofOutput(String name, long seed) {
        return new Wording(name + " says ", seed);
    }

    static Wording ofErrors(String name, long seed) {
        return new Wording(name + " complains ", ~seed);
    }

    /** A line with its end. */
    String line() {
        return text() + "\n";
    }

    private String text() {
        return beginning + Integer.toHexString(words.nextInt()) + " in line " + number++;
    }

    /** Lines of which some are empty or indented; the last one has no end. */
    String odd() {
        return line() + "\n  " + text() + "  \n\n" + text();
    }

    /** All that a run with these steps writes to standard output, in lines. */
    static List<String> output(String name, long seed, List<Step> steps) {
        return ofOutput(name, seed).all("out", steps);
    }

    /** The same of standard error. */
    static List<String> errors(String name, long seed, List<Step> steps) {
        return ofErrors(name, seed).all("err", steps);
    }

    private List<String> all(String verb, List<Step> steps) {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step.verb().equals(verb) || step.verb().equals("both")) {
                for (int i = 0; i < step.number(); i++) {
                    text.append(line());
                }
            } else if (step.verb().equals("odd")) {
                text.append(odd());
            }
        }
        return text.toString().lines().toList();
    }
}
