package dev.timeslice.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file in the making: RFC 4180, lines end with CR LF, one row a line.
 *
 * <p>Numbers are written as numbers. A text is one line of at most 500 characters, and a leading apostrophe keeps a
 * spreadsheet from taking it for a formula.
 */
final class CsvTable {
    static final int TEXT_LIMIT = 500;

    /** Also the full-width forms, which spreadsheets with an East Asian locale read as formulas too. */
    private static final String STARTS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder file = new StringBuilder();
    private final CSVPrinter printer;

    CsvTable(List<String> header) {
        try {
            printer = new CSVPrinter(file, CSVFormat.RFC4180);
            printer.printRecord(header);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    CsvTable text(String text) {
        String line = Printable.line(text, TEXT_LIMIT);
        boolean formula = !line.isEmpty() && STARTS_FORMULA.indexOf(line.charAt(0)) >= 0;
        return cell(formula ? Printable.line("'" + line, TEXT_LIMIT) : line);
    }

    CsvTable number(BigDecimal number) {
        return cell(number.toPlainString());
    }

    CsvTable number(long number) {
        return cell(Long.toString(number));
    }

    CsvTable empty() {
        return cell("");
    }

    void endRow() {
        try {
            printer.println();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private CsvTable cell(String value) {
        try {
            printer.print(value);
        } catch (IOException e) {
            throw inMemory(e);
        }
        return this;
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("writing to memory failed", e);
    }
}
