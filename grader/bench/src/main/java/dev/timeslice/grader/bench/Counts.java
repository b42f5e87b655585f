package dev.timeslice.grader.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How many checks a submission passed.
 *
 * @param checks how many there were
 * @param passed how many of them were passed
 */
record Counts(int checks, int passed) {
    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);

    /** Reads what Surefire left in a project. */
    static Counts ofSurefire(Path project) throws IOException {
        Path reports = project.resolve("target/surefire-reports");
        if (!Files.isDirectory(reports)) {
            return new Counts(0, 0);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(reports)) {
            files = all.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        Counts sum = new Counts(0, 0);
        for (Path file : files) {
            Matcher suite = SUITE.matcher(Files.readString(file));
            if (!suite.find()) {
                throw new IOException(file + ": expected a testsuite, found none");
            }
            int tests = number(suite.group(), "tests");
            int not = number(suite.group(), "failures")
                    + number(suite.group(), "errors")
                    + number(suite.group(), "skipped");
            sum = new Counts(sum.checks + tests, sum.passed + tests - not);
        }
        return sum;
    }

    private static int number(String suite, String attribute) throws IOException {
        Matcher found = Pattern.compile("\\b" + attribute + "=\"(\\d+)\"").matcher(suite);
        if (!found.find()) {
            throw new IOException("expected the attribute " + attribute + " in " + suite + ", found none");
        }
        return Integer.parseInt(found.group(1));
    }

    /**
     * Reads what Timeslice left in a results folder: student to counts.
     *
     * @param leftOut criteria that do not count
     */
    static SortedMap<String, Counts> ofTimeslice(Path results, Set<String> leftOut) throws IOException {
        SortedMap<String, Counts> counts = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(results.resolve("checks.csv"), StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                if (leftOut.contains(row.get("criterion"))) {
                    continue;
                }
                Counts one = new Counts(1, row.get("verdict").equals("PASSED") ? 1 : 0);
                counts.merge(row.get("student"), one, (a, b) -> new Counts(a.checks + b.checks, a.passed + b.passed));
            }
        }
        return counts;
    }
}
