package dev.timeslice.grader.engine.text;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Where in a CSV file a record begins, for messages to the file's author. */
public final class CsvLine {
    private CsvLine() {}

    /**
     * The line, from 1, in which a record begins.
     *
     * @param parser has just handed over {@code record}, and stands in its last line
     * @param record may have several lines, in quoted cells
     */
    public static long of(CSVParser parser, CSVRecord record) {
        long ends = record.stream()
                .mapToLong(cell ->
                        cell.chars().filter(character -> character == '\n').count())
                .sum();
        return parser.getCurrentLineNumber() - ends;
    }
}
