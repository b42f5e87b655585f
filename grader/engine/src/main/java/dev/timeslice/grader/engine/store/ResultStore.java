package dev.timeslice.grader.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.timeslice.grader.engine.process.Ending;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The students' result files; each is written whole and moved into place, so that a kill at any moment leaves no half. */
public final class ResultStore {
    private static final String TEMPORARY = "writing-";
    private static final String MARK = "timeslice-results.json";

    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path folder;

    private record Mark(int format, String course) {}

    private ResultStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a results folder, or makes it.
     *
     * @param course names the course that is graded, such as its exercises' ids; a folder belongs to one course
     * @throws BadInput if the folder belongs to another course, or holds files that are not ours
     * @throws IOException if it cannot be written
     */
    public static ResultStore open(Path results, String course) throws IOException {
        ResultStore store = new ResultStore(results.resolve("students"));
        Path mark = results.resolve(MARK);
        if (Files.exists(mark)) {
            Mark found = store.mark(mark);
            if (!found.course().equals(course)) {
                throw new BadInput(results + ": expected results of " + course + ", found results of " + found.course()
                        + "; choose another folder with --out, or delete this one");
            }
        } else if (Files.isDirectory(results) && !isEmpty(results)) {
            throw new BadInput(results + ": expected an empty or new folder, or one that holds results of Timeslice; "
                    + "found other files; choose another folder with --out");
        }
        // The mark comes first, so that a kill in between leaves a folder that is still ours.
        Files.createDirectories(results);
        if (!Files.exists(mark)) {
            store.write(mark, new Mark(StoredResult.FORMAT, course));
        }
        Files.createDirectories(store.folder);
        return store;
    }

    private Mark mark(Path file) throws IOException {
        try {
            return json.readValue(Files.readAllBytes(file), Mark.class);
        } catch (JsonProcessingException e) {
            throw new BadInput(file + ": expected the mark of a results folder, found: " + e.getOriginalMessage()
                    + "; delete this file if the folder is yours");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .allMatch(name -> name.equals("students") || name.startsWith(TEMPORARY));
        }
    }

    /** What is kept of a student; empty if there is nothing, or nothing that can be read. */
    public Optional<StoredResult> read(String student) throws IOException {
        try {
            StoredResult result = json.readValue(Files.readAllBytes(file(student)), StoredResult.class);
            return Optional.of(result).filter(found -> found.format() == StoredResult.FORMAT);
        } catch (NoSuchFileException | JsonProcessingException e) {
            // A file that was damaged from outside is graded anew.
            return Optional.empty();
        }
    }

    /**
     * Keeps a result, unless this process is ending: then it does not return.
     *
     * @throws IOException if it cannot be written; what was there before is still there then
     */
    public void write(StoredResult result) throws IOException {
        Ending.stopsHere();
        write(file(result.student()), result);
    }

    private Path file(String student) {
        return folder.resolve(student + ".json");
    }

    private void write(Path file, Object value) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), TEMPORARY, ".tmp");
        try {
            Files.write(temporary, (json.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
