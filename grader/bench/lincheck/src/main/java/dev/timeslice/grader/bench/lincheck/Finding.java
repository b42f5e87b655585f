package dev.timeslice.grader.bench.lincheck;

import java.util.List;
import java.util.Optional;

/**
 * What one tool said of one case.
 *
 * @param number of the case in the list of both tools
 * @param said FOUND, PASSED, CANNOT if the case asks what the tool cannot tell, LOST if the tool hung or died
 * @param cpuMillis CPU time of the process meanwhile
 * @param switches how often another thread goes on in the schedule that is shown; -1 if none is
 * @param rows how many rows of threads the schedule has; -1 if none is shown
 */
record Finding(int number, String said, long cpuMillis, int switches, int rows) {
    static final String FOUND = "FOUND";
    static final String PASSED = "PASSED";
    static final String CANNOT = "CANNOT";
    static final String LOST = "LOST";

    private static final String MARK = "finding";

    boolean found() {
        return said.equals(FOUND);
    }

    /** As a tool's process prints it. */
    String line() {
        return String.join(" ", MARK, "" + number, said, "" + cpuMillis, "" + switches, "" + rows);
    }

    static Optional<Finding> parse(String line) {
        List<String> words = List.of(line.split(" ", -1));
        if (words.size() != 6 || !words.get(0).equals(MARK)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Integer.parseInt(words.get(1)),
                words.get(2),
                Long.parseLong(words.get(3)),
                Integer.parseInt(words.get(4)),
                Integer.parseInt(words.get(5))));
    }
}
