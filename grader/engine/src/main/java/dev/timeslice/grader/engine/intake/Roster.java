package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.text.CsvLine;
import dev.timeslice.grader.engine.text.StudentId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Who takes part, from a CSV with a header: {@code student} and, where they differ from it, {@code folder}; further
 * columns, such as {@code name} and {@code email}, are the instructor's own.
 */
public final class Roster {
    /** Nobody is known; folders name their students. */
    public static final Roster NONE = new Roster(List.of(), Map.of());

    private static final String STUDENT = "student";
    private static final String FOLDER = "folder";

    private final List<String> students;
    private final Map<String, String> studentByFolder;

    private Roster(List<String> students, Map<String, String> studentByFolder) {
        this.students = List.copyOf(students);
        this.studentByFolder = Map.copyOf(studentByFolder);
    }

    /**
     * @throws BadRoster if it cannot be read, lacks the column {@code student}, or names somebody twice; with the line
     */
    public static Roster read(Path file) {
        String shown = String.valueOf(file.getFileName());
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BadRoster(shown + ": expected a CSV in UTF-8, found another encoding", e);
        } catch (IOException e) {
            throw new BadRoster(shown + ": expected a readable CSV, found " + e, e);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
        // Spreadsheets begin a CSV with a byte order mark, which would become part of the first column's name.
        try (CSVParser records = format.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            return read(records, shown);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new BadRoster(shown + ": expected a CSV with a header, found " + e.getMessage(), e);
        }
    }

    private static Roster read(CSVParser records, String shown) {
        List<String> columns = records.getHeaderNames();
        if (columns.stream().noneMatch(STUDENT::equalsIgnoreCase)) {
            throw new BadRoster(shown + ":1: expected the column student, found " + columns);
        }
        boolean hasFolders = columns.stream().anyMatch(FOLDER::equalsIgnoreCase);
        List<String> students = new ArrayList<>();
        Map<String, String> studentByFolder = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (CSVRecord record : records) {
            long line = CsvLine.of(records, record);
            String where = shown + ":" + line + ": ";
            if (!record.isConsistent()) {
                throw new BadRoster(where + "expected " + columns.size() + " cells, found " + record.size());
            }
            String written = record.get(STUDENT);
            if (written.isEmpty()) {
                throw new BadRoster(where + "expected a student's id, found an empty cell");
            }
            String student = StudentId.of(written);
            Long earlier = lines.putIfAbsent("student " + StudentId.folded(student), line);
            if (earlier != null) {
                throw new BadRoster(where + "expected each student once, found " + written + ", whose id " + student
                        + " is that of line " + earlier);
            }
            students.add(student);
            String folder = hasFolders ? record.get(FOLDER) : "";
            String key = key(folder.isEmpty() ? written : folder);
            if (studentByFolder.put(key, student) != null) {
                throw new BadRoster(where + "expected each folder once, found " + key + " again");
            }
        }
        if (students.isEmpty()) {
            throw new BadRoster(shown + ": expected at least one student below the header, found none");
        }
        return new Roster(students, studentByFolder);
    }

    /** A folder's name in composed form and without what makes it a zip. */
    private static String key(String folder) {
        String name = Normalizer.normalize(folder, Normalizer.Form.NFC);
        return SubmissionsFolder.withoutSuffix(name);
    }

    /** Whether anybody is on it. */
    boolean isEmpty() {
        return students.isEmpty();
    }

    /** The students in the order of the file. */
    public List<String> students() {
        return students;
    }

    /** Whose submission a folder or zip of this name is. */
    Optional<String> studentOf(String folder) {
        return Optional.ofNullable(studentByFolder.get(key(folder)));
    }
}
