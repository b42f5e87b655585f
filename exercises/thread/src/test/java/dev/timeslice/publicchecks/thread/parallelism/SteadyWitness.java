package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.CheckFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what a failure shows the same in every run: which of several like workers takes a task is left to chance, so they are
 * numbered by what they do; and where a lambda lies in memory is nobody's business.
 */
public final class SteadyWitness {
    private static final Pattern LAMBDA_BELOW = Pattern.compile(" < \\w+\\([^()]*Lambda[^()]*\\)");
    private static final Pattern LAMBDA = Pattern.compile("\\w+\\([^()]*Lambda[^()]*\\)");
    private static final Pattern WORKER = Pattern.compile(Workers.NAME + "\\d");

    private SteadyWitness() {}

    /** The same failure, with a witness that does not depend on the run. */
    public static CheckFailure of(CheckFailure failure) {
        String witness = failure.witness();
        witness = LAMBDA_BELOW.matcher(witness).replaceAll("");
        witness = LAMBDA.matcher(witness).replaceAll("a lambda");
        CheckFailure steady = new CheckFailure(failure.kind(), failure.sentence(), renumbered(witness));
        steady.setStackTrace(failure.getStackTrace());
        return steady;
    }

    /** Rows of a table of threads in the order of what they say, each worker with the number of its place. */
    private static String renumbered(String witness) {
        List<String> lines = new ArrayList<>(witness.lines().toList());
        List<Integer> places = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(Workers.NAME)) {
                places.add(i);
                rows.add(lines.get(i));
            }
        }
        rows.sort(Comparator.comparing(row -> WORKER.matcher(row).replaceAll("worker")));
        List<String> before = rows.stream()
                .map(row -> row.substring(0, Workers.NAME.length() + 1))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            lines.set(places.get(i), rows.get(i));
        }
        Matcher workers = WORKER.matcher(String.join("\n", lines));
        return workers.replaceAll(found -> {
            int place = before.indexOf(found.group());
            return place < 0 ? found.group() : Workers.NAME + place;
        });
    }
}
