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

/** Several cores with caches: which job has which core at each tick, against a simulator that others wrote. */
class MulticoreVectorsTest {
    private static final int FIRST_CORE_CELL = 9;

    @TempDir
    Path folder;

    /** The work that is left at each tick is in no file that the simulator writes: the reference's own test compares it. */
    @ParameterizedTest
    @MethodSource("ostep")
    void everyCoreHasTheJobOfOstepAtEachTick(String line) {
        String[] cells = line.split(";", -1);
        List<String> lines = new ArrayList<>(List.of("task,arrival,burst,working_set"));
        for (String job : cells[7].split(" ")) {
            lines.add(job.replaceFirst("/", ",0,").replace('/', ','));
        }

        Written written = new Written(Run.in(folder)
                .ofCsv(lines.toArray(String[]::new))
                .policies("rr")
                .set("cores=" + cells[0])
                .set("quantum=" + cells[1])
                .set("per_core_queues=" + cells[2])
                .set("peek_interval=" + cells[3])
                .set("warmup=" + cells[4])
                .set("warm_rate=" + cells[5])
                .set("cache_size=" + cells[6])
                .result());

        assertThat(ticks(written)).isEqualTo(ticks(cells));
        assertThat(written.trace().end()).isEqualTo(Long.parseLong(cells[8]));
        assertThat(written.events(kind -> kind == EventKind.EXIT, event -> event.task())
                        .split(" "))
                .hasSameSizeAs(cells[7].split(" "));
    }

    static Stream<String> ostep() {
        return VectorFile.rows("ostep-multi.csv");
    }

    @Test
    void noRowIsLost() {
        assertThat(ostep()).hasSize(35);
    }

    /** By tick and core: who runs. */
    private static Map<String, String> ticks(Written written) {
        Map<String, String> ticks = new TreeMap<>();
        written.trace().slices().forEach(slice -> {
            for (long tick = slice.from(); tick < slice.to(); tick++) {
                ticks.put(tick + " on " + slice.core(), slice.task());
            }
        });
        return ticks;
    }

    /** The same of a vector, which says {@code job@from+ticks*work done in a tick:work left}. */
    private static Map<String, String> ticks(String[] cells) {
        Map<String, String> ticks = new TreeMap<>();
        for (int core = 0; core < Integer.parseInt(cells[0]); core++) {
            for (String stretch : cells[FIRST_CORE_CELL + core].split(" ")) {
                String[] parts = stretch.split("[@+*:]");
                for (long i = 0; parts.length > 1 && i < Long.parseLong(parts[2]); i++) {
                    ticks.put(Long.parseLong(parts[1]) + i + " on " + core, parts[0]);
                }
            }
        }
        return ticks;
    }
}
