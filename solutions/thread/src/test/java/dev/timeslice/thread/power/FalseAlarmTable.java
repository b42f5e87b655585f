package dev.timeslice.thread.power;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table that the repository keeps: a CSV file that each sitting adds to, so that a run can be stopped at any time. */
final class FalseAlarmTable {
    private static final String HEADER =
            "check,solution,check_hash,solution_hash,jdk,processors,load,runs,accusations,upper_bound_95";

    private final Path file;
    private final Map<Sitting, Tally> rows = new TreeMap<>(Comparator.comparing(Sitting::cells));

    private FalseAlarmTable(Path file) {
        this.file = file;
    }

    /** The table in {@code file}, or an empty one if there is none. */
    static FalseAlarmTable open(Path file) throws IOException {
        FalseAlarmTable table = new FalseAlarmTable(file);
        table.read();
        return table;
    }

    private void read() throws IOException {
        rows.clear();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.equals(HEADER)) {
                    String[] cells = line.split(",", -1);
                    rows.put(Sitting.of(cells), new Tally(Long.parseLong(cells[7]), Long.parseLong(cells[8])));
                }
            }
        }
    }

    Tally of(Sitting sitting) {
        return rows.getOrDefault(sitting, Tally.NONE);
    }

    /**
     * Adds to a row and writes the file anew, whole or not at all; what another sitting has added meanwhile is kept, so
     * that several can share the work.
     */
    void add(Sitting sitting, Tally tally) throws IOException {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            read();
            rows.merge(sitting, tally, Tally::plus);
            write();
        }
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        rows.forEach((row, sum) -> lines.add(row.cells() + "," + sum.runs() + "," + sum.accusations() + ","
                + String.format(Locale.ROOT, "%.5f", sum.upperBound())));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
