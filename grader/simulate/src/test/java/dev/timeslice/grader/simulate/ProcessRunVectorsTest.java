package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that compute and do I/O, against a simulator of processes that others wrote. */
class ProcessRunVectorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("ostep")
    void everyProcessIsInTheSameStateAtEveryTick(String line) {
        String[] cells = line.split(";", -1);
        List<String> programs = List.of(cells[0].split(" "));
        List<String> lines = new ArrayList<>(List.of("task,arrival,program"));
        for (String program : programs) {
            lines.add("P" + (lines.size() - 1) + ",0," + steps(program, cells[1]));
        }

        Written written = new Written(Run.in(folder)
                .ofCsv(lines.toArray(String[]::new))
                .policies("circle")
                .set("switch_on=" + word(cells[2], "SWITCH_ON_"))
                .set("io_done=" + word(cells[3], "IO_"))
                .result());

        List<String> columns = new ArrayList<>();
        for (String program : programs) {
            columns.add(states(written, "P" + columns.size(), program));
        }
        assertThat(String.join(" ", columns)).isEqualTo(cells[4]);
        assertThat(written.trace().end()).isEqualTo(Long.parseLong(cells[5]));
        assertThat(ticksWith("cid", columns)).isEqualTo(Long.parseLong(cells[6]));
        assertThat(ticksWith("b", columns)).isEqualTo(Long.parseLong(cells[7]));
    }

    static Stream<String> ostep() {
        return VectorFile.rows("ostep-process-run.csv");
    }

    @Test
    void noRowIsLost() {
        assertThat(ostep()).hasSize(9);
    }

    private static String steps(String program, String ioLength) {
        return program.chars()
                .mapToObj(letter -> letter == 'c' ? "cpu:1" : "io:" + ioLength)
                .collect(Collectors.joining(" "));
    }

    private static String word(String constant, String prefix) {
        return constant.substring(prefix.length()).toLowerCase(Locale.ROOT);
    }

    /** How many ticks have a process in one of the states. */
    private static long ticksWith(String states, List<String> columns) {
        long count = 0;
        for (int tick = 0; tick < columns.get(0).length(); tick++) {
            int at = tick;
            count += columns.stream().anyMatch(column -> states.indexOf(column.charAt(at)) >= 0) ? 1 : 0;
        }
        return count;
    }

    /** A letter a tick: what the task does, as the vectors write it. */
    private static String states(Written written, String task, String program) {
        char[] states = new char[(int) written.trace().end()];
        for (TraceEvent event : written.trace().events()) {
            if (event.task().equals(task)) {
                Arrays.fill(states, (int) event.tick(), states.length, state(event.kind()));
            }
        }
        // A process that runs computes, issues I/O, or handles the I/O that it issued before.
        String steps = program.replace("i", "id");
        int step = 0;
        for (int i = 0; i < states.length; i++) {
            if (states[i] == 'R') {
                states[i] = steps.charAt(step++);
            }
        }
        return new String(states);
    }

    private static char state(EventKind kind) {
        return switch (kind) {
            case RUN -> 'R';
            case BLOCK -> 'b';
            case EXIT -> '.';
            default -> 'r';
        };
    }
}
