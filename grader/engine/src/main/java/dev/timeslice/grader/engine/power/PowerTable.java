package dev.timeslice.grader.engine.power;

import dev.timeslice.grader.engine.process.Ending;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The table that the repository keeps: a CSV file to which each run is added at once, whole or not at all. */
final class PowerTable {
    private static final List<String> COLUMNS = List.of(
            "check",
            "solution",
            "load",
            "check_hash",
            "solution_hash",
            "jdk",
            "processors",
            "system",
            "runs",
            "failed",
            "grader_faults",
            "cpu_ms",
            "lower_95",
            "upper_95");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path file;
    private final Path lock;
    private final SortedMap<Row, Tally> rows = new TreeMap<>();
    /** All rows are written with each run, and one of them has changed. */
    private final Map<Tally, Bounds> bounds = new HashMap<>();

    private PowerTable(Path file, Path lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * The table in a file, or an empty one if there is none.
     *
     * @param lock a file that all who write the table at the same time lock
     */
    static PowerTable open(Path file, Path lock) throws IOException {
        PowerTable table = new PowerTable(file, lock);
        table.read();
        return table;
    }

    Tally of(Row row) {
        return rows.getOrDefault(row, Tally.NONE);
    }

    /**
     * Adds to a row, unless this process is ending: then it does not return.
     *
     * <p>What another sitting has added meanwhile is kept, so that several can share the work.
     */
    void add(Row row, Tally tally) throws IOException {
        Ending.stopsHere();
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            read();
            rows.merge(row, tally, Tally::plus);
            write();
        }
    }

    private void read() throws IOException {
        rows.clear();
        if (!Files.exists(file)) {
            return;
        }
        try (Reader text = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(text)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty() || !records.get(0).toList().equals(COLUMNS)) {
                throw new BadInput(file + ": expected a table with the columns " + COLUMNS + ", found "
                        + (records.isEmpty() ? "nothing" : records.get(0).toList()));
            }
            for (CSVRecord record : records.subList(1, records.size())) {
                read(record);
            }
        }
    }

    private void read(CSVRecord cells) {
        try {
            if (cells.size() != COLUMNS.size()) {
                throw new IllegalArgumentException("expected " + COLUMNS.size() + " values, found " + cells.size());
            }
            Row row = new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    Integer.parseInt(cells.get(5)),
                    Integer.parseInt(cells.get(6)),
                    cells.get(7));
            Tally tally = new Tally(
                    Long.parseLong(cells.get(8)),
                    Long.parseLong(cells.get(9)),
                    Long.parseLong(cells.get(10)),
                    Long.parseLong(cells.get(11)));
            // Two rows of the same kind come of a merge of two branches.
            rows.merge(row, tally, Tally::plus);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    file + ": record " + cells.getRecordNumber() + ": " + e.getMessage()
                            + "; mend it, or delete it and measure again",
                    e);
        }
    }

    private void write() throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(COLUMNS);
            for (Map.Entry<Row, Tally> entry : rows.entrySet()) {
                Tally tally = entry.getValue();
                Bounds of = bounds.computeIfAbsent(tally, Tally::bounds);
                List<String> cells = new ArrayList<>(entry.getKey().cells());
                cells.add(Long.toString(tally.runs()));
                cells.add(Long.toString(tally.failed()));
                cells.add(Long.toString(tally.faults()));
                cells.add(Long.toString(tally.cpuMillis()));
                cells.add(String.format(Locale.ROOT, "%.5f", of.lower()));
                cells.add(String.format(Locale.ROOT, "%.5f", of.upper()));
                printer.printRecord(cells);
            }
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
