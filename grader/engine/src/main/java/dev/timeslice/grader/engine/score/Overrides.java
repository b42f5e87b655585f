package dev.timeslice.grader.engine.score;

import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** People's decisions, by student and check; they are applied anew at each scoring, so they survive a regrading. */
public final class Overrides {
    public static final Overrides NONE = new Overrides(Map.of());

    private static final List<String> COLUMNS = List.of("student", "check", "points", "reason");

    private final Map<Place, Decision> decisions;

    private record Place(String student, String check) {}

    private Overrides(Map<Place, Decision> decisions) {
        this.decisions = Map.copyOf(decisions);
    }

    /**
     * Reads a CSV file with the columns student, check (as {@code unit/exercise#criterion}), points and reason.
     *
     * @throws BadInput if it cannot be read, with file, line and what was expected
     */
    public static Overrides read(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        Map<Place, Decision> decisions = new HashMap<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw new BadInput(file + ":1: expected the columns " + COLUMNS + ", found " + parser.getHeaderNames());
            }
            for (CSVRecord row : parser) {
                String where = file + ":" + parser.getCurrentLineNumber();
                if (!row.isConsistent()) {
                    throw new BadInput(
                            where + ": expected " + parser.getHeaderNames().size() + " cells, found " + row.size());
                }
                Place place = new Place(row.get("student"), row.get("check"));
                if (decisions.put(place, new Decision(points(where, row.get("points")), row.get("reason"))) != null) {
                    throw new BadInput(where + ": " + place.student() + " and " + place.check()
                            + " were decided before; keep one of the two rows");
                }
            }
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": expected a CSV file with the columns " + COLUMNS + ", found no such file");
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(file + ": expected a CSV file in UTF-8, found: " + e.getMessage());
        }
        return new Overrides(decisions);
    }

    private static BigDecimal points(String where, String cell) {
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw new BadInput(where + ": points: expected a number such as 2.5, found <" + cell + ">");
        }
    }

    /**
     * @param check as {@code unit/exercise#criterion}
     */
    Optional<Decision> decision(String student, String check) {
        return Optional.ofNullable(decisions.get(new Place(student, check)));
    }
}
