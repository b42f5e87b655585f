package dev.timeslice.grader.engine.score;

import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.engine.text.CsvLine;
import dev.timeslice.grader.engine.text.StudentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** People's decisions, by student and check; they are applied anew at each scoring, so they survive a regrading. */
public final class Overrides {
    public static final Overrides NONE = new Overrides(Map.of(), new TreeMap<>());

    private static final List<String> COLUMNS = List.of("student", "check", "points", "reason");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Map<Place, Decision> decisions;

    /** As they were written, by their folded ids. */
    private final SortedMap<String, String> students;

    /**
     * @param student folded, for a person's file may write a name in other letters than the folder's
     */
    private record Place(String student, String check) {}

    private Overrides(Map<Place, Decision> decisions, SortedMap<String, String> students) {
        this.decisions = Map.copyOf(decisions);
        this.students = students;
    }

    private static Place place(String student, String check) {
        return new Place(StudentId.folded(StudentId.of(student)), check);
    }

    /** The decided checks, as {@code unit/exercise#criterion}, of other exercises than these. */
    public SortedSet<String> checksOutside(Collection<ExerciseId> exercises) {
        Set<String> graded = exercises.stream().map(ExerciseId::toString).collect(Collectors.toSet());
        return decisions.keySet().stream()
                .map(Place::check)
                .filter(check -> !graded.contains(check.substring(0, check.indexOf('#'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whose decisions concern none of these students, as they were written. */
    public List<String> strangers(Collection<String> graded) {
        SortedMap<String, String> left = new TreeMap<>(students);
        graded.forEach(student -> left.remove(StudentId.folded(student)));
        return List.copyOf(left.values());
    }

    /**
     * Reads a CSV file with the columns student, check (as {@code unit/exercise#criterion}), points and reason.
     *
     * @param rubrics of all exercises that a decision may be about
     * @throws BadInput if it cannot be read, with file, line and what was expected
     */
    public static Overrides read(Path file, Collection<Rubric> rubrics) {
        String text = text(file);
        // Spreadsheets begin a CSV with a byte order mark, which would become part of the first column's name.
        try (CSVParser rows = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
            return read(rows, file, checks(rubrics));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new BadInput(file + ": expected a CSV file with a header, found: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": expected a CSV file with the columns " + COLUMNS + ", found no such file", e);
        } catch (CharacterCodingException e) {
            throw new BadInput(file + ": expected a CSV file in UTF-8, found other bytes", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e, e);
        }
    }

    /** Each check with the most points that it can earn. */
    private static SortedMap<String, Integer> checks(Collection<Rubric> rubrics) {
        SortedMap<String, Integer> checks = new TreeMap<>();
        rubrics.forEach(rubric ->
                rubric.criteria().forEach(criterion -> checks.put(check(rubric, criterion), criterion.points())));
        return checks;
    }

    private static Overrides read(CSVParser rows, Path file, SortedMap<String, Integer> checks) {
        if (!rows.getHeaderNames().containsAll(COLUMNS)) {
            throw new BadInput(file + ":1: expected the columns " + COLUMNS + ", found " + rows.getHeaderNames());
        }
        Map<Place, Decision> decisions = new HashMap<>();
        SortedMap<String, String> students = new TreeMap<>();
        for (CSVRecord row : rows) {
            String where = file + ":" + CsvLine.of(rows, row);
            if (!row.isConsistent()) {
                throw new BadInput(
                        where + ": expected " + rows.getHeaderNames().size() + " cells, found " + row.size());
            }
            String student = row.get("student");
            String check = row.get("check");
            Integer most = checks.get(check);
            if (most == null) {
                throw new BadInput(where + ": check: expected unit/exercise#criterion of this course, such as "
                        + (checks.isEmpty() ? "-" : checks.firstKey()) + ", found <" + check + ">");
            }
            Decision decision = new Decision(points(where, row.get("points"), most), row.get("reason"));
            if (decisions.put(place(student, check), decision) != null) {
                throw new BadInput(
                        where + ": " + student + " and " + check + " were decided before; keep one of the two rows");
            }
            students.putIfAbsent(StudentId.folded(StudentId.of(student)), student);
        }
        return new Overrides(decisions, students);
    }

    private static BigDecimal points(String where, String cell, int most) {
        try {
            BigDecimal points = new BigDecimal(cell);
            if (points.signum() >= 0 && points.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return points;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new BadInput(
                where + ": points: expected a number from 0 to " + most + ", such as 0.5, found <" + cell + ">");
    }

    /** How reports and people name a criterion among all exercises. */
    static String check(Rubric rubric, Criterion criterion) {
        return rubric.exercise() + "#" + criterion.id();
    }

    /**
     * @param check as {@code unit/exercise#criterion}
     */
    Optional<Decision> decision(String student, String check) {
        return Optional.ofNullable(decisions.get(place(student, check)));
    }
}
