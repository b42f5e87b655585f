package dev.timeslice.grader.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A row of {@code checks.csv}, as far as tests ask for it. */
record CheckRow(String student, String exercise, String criterion, String verdict, String earned, String sentence) {

    /** The rows of the {@code checks.csv} in a results folder. */
    static List<CheckRow> in(Path results) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(results.resolve("checks.csv"));
                CSVParser rows = format.parse(reader)) {
            return rows.stream()
                    .map(row -> new CheckRow(
                            row.get("student"),
                            row.get("exercise"),
                            row.get("criterion"),
                            row.get("verdict"),
                            row.get("earned"),
                            row.get("sentence")))
                    .toList();
        }
    }

    /** Those of one student. */
    static List<CheckRow> of(String student, Path results) throws IOException {
        return in(results).stream().filter(row -> row.student().equals(student)).toList();
    }

    /** The criterion and the verdict on it. */
    String judged() {
        return criterion + " " + verdict;
    }
}
