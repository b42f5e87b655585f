package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.trace.EventKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies that learn from what tasks did, against systems that others wrote. */
class FeedbackVectorsTest {
    private static final Map<EventKind, String> MARKS =
            Map.of(EventKind.BLOCK, ">", EventKind.WAKE, "<", EventKind.EXIT, ".");

    @TempDir
    Path folder;

    /** What is left of a quantum is in no file that the simulator writes: the reference's own test compares it. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("ostep")
    void everyTickOfAFeedbackQueueIsThatOfOstep(String line) {
        String[] cells = line.split(";", -1);

        Written written = new Written(Run.in(folder)
                .ofCsv(jobs(cells[4]))
                .policies("mlfq")
                .set("queues=" + cells[0])
                .set("boost=" + cells[1])
                .set("io_bump=" + cells[2])
                .set("stay_after_io=" + cells[3])
                .result());

        assertThat(running(written)).isEqualTo(running(cells[5]));
        assertThat(written.events(MARKS::containsKey, event -> event.tick() + MARKS.get(event.kind()) + event.task()))
                .isEqualTo(cells[6]);
    }

    static Stream<String> ostep() {
        return VectorFile.rows("ostep-mlfq.csv");
    }

    @ParameterizedTest
    @MethodSource("textbook")
    void levelsOfDifferentQuantaGiveThePublishedWaiting(String line) {
        String[] cells = line.split(";", -1);

        Written written = new Written(Run.in(folder)
                .ofCsv(jobs(cells[1]))
                .policies("mlfq")
                .set("queues=" + cells[0])
                .result());

        assertThat(written.events(kind -> kind == EventKind.EXIT, event -> event.task()))
                .isEqualTo(cells[2]);
        assertThat(written.column("waiting")).isEqualTo(cells[3]);
        assertThat(written.column("turnaround")).isEqualTo(cells[4]);
    }

    static Stream<String> textbook() {
        return VectorFile.rows("textbook-mlfq.csv");
    }

    @ParameterizedTest
    @MethodSource("pintos")
    void ticksOfNiceTasksAreThoseOfPintos(String line) {
        String[] cells = line.split(";", -1);
        List<String> lines = new ArrayList<>(List.of("task,arrival,burst,nice"));
        for (String nice : cells[0].split(" ")) {
            lines.add("t" + lines.size() + ",0,inf," + nice);
        }

        Written written = new Written(Run.in(folder)
                .ofCsv(lines.toArray(String[]::new))
                .policies("bsd")
                .set("until=3000")
                .result());

        assertThat(written.column("cpu")).isEqualTo(cells[1]);
    }

    static Stream<String> pintos() {
        return VectorFile.rows("pintos-bsd.csv");
    }

    @Test
    void noRowIsLost() {
        assertThat(ostep()).hasSize(34);
        assertThat(textbook()).hasSize(1);
        assertThat(pintos()).hasSize(4);
    }

    /** Tasks that are named by their position, as the vectors name them. */
    private static String[] jobs(String cell) {
        List<String> lines = new ArrayList<>(List.of("task,arrival,burst,io_every,io_length"));
        for (String word : cell.split(" ")) {
            lines.add((lines.size() - 1) + "," + word.replace('/', ','));
        }
        return lines.toArray(String[]::new);
    }

    /** Who runs at each tick. */
    private static Map<Long, String> running(Written written) {
        Map<Long, String> running = new TreeMap<>();
        written.trace().slices().forEach(slice -> {
            for (long tick = slice.from(); tick < slice.to(); tick++) {
                running.put(tick, slice.task());
            }
        });
        return running;
    }

    /** The same of a vector, which says {@code job@from+ticks/left of the quantum}. */
    private static Map<Long, String> running(String cell) {
        Map<Long, String> running = new TreeMap<>();
        for (String word : cell.split(" ")) {
            String[] parts = word.split("[@+/]");
            for (long i = 0; i < Long.parseLong(parts[2]); i++) {
                running.put(Long.parseLong(parts[1]) + i, parts[0]);
            }
        }
        return running;
    }
}
