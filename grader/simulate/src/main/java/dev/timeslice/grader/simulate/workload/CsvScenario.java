package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.engine.course.Closest;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.engine.text.CsvLine;
import dev.timeslice.grader.simulate.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A workload as a table: a header that names the columns, and a row a task. Lines that begin with {@code #} are notes. */
final class CsvScenario {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#')
            .get();

    private final String file;
    private final Texts texts;

    /**
     * @param file its name, for complaints
     */
    CsvScenario(String file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /**
     * @throws BadInput if the text is no workload, with the line
     */
    Scenario read(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw texts.bad("csv.empty", file, String.join(",", TaskReader.COLUMNS.subList(0, 3)));
            }
            CSVRecord first = records.next();
            List<String> head = head(CsvLine.of(parser, first), first);
            TaskReader tasks = new TaskReader(texts);
            while (records.hasNext()) {
                CSVRecord record = records.next();
                tasks.add(row(CsvLine.of(parser, record), head, record));
            }
            return tasks.scenario(file, null, List.of(), List.of());
        } catch (UncheckedIOException | IOException e) {
            throw texts.bad("csv.broken", file, String.valueOf(e.getMessage()));
        }
    }

    private List<String> head(long line, CSVRecord record) {
        List<String> head = new ArrayList<>();
        for (String cell : record) {
            String column = cell.strip().toLowerCase(Locale.ROOT);
            if (!TaskReader.COLUMNS.contains(column)) {
                throw texts.bad(
                        "csv.column", file, line, String.join(", ", TaskReader.COLUMNS), meant(texts, cell.strip()));
            }
            if (head.contains(column)) {
                throw texts.bad("csv.column-twice", file, line, column);
            }
            head.add(column);
        }
        for (String column : List.of("task", "arrival", "burst")) {
            boolean replaced = column.equals("burst") && head.contains("program");
            if (!head.contains(column) && !replaced) {
                throw texts.bad("csv.column-missing", file, line, column, String.join(",", head));
            }
        }
        return head;
    }

    private static String meant(Texts texts, String found) {
        return Closest.to(found, TaskReader.COLUMNS)
                .map(word -> texts.get("found.meant", found, word))
                .orElse(found);
    }

    private TaskRow row(long line, List<String> head, CSVRecord record) {
        if (record.size() != head.size()) {
            throw texts.bad("csv.cells", file, line, head.size(), String.join(",", head), record.size());
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < head.size(); column++) {
            String cell = record.get(column).strip();
            if (!cell.isEmpty()) {
                cells.put(head.get(column), cell);
            }
        }
        if (!cells.containsKey("arrival")) {
            throw texts.bad("csv.arrival", file, line);
        }
        return new TaskRow(file + ":" + line, cells);
    }
}
