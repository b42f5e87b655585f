package dev.timeslice.testkit.loops;

/**
 * What came of a call.
 *
 * @param call with the ticks that it was made with
 * @param answer for people, the same in every language
 */
public record PartAnswer(String call, String answer) {

    @Override
    public String toString() {
        return call + " -> " + answer;
    }
}
