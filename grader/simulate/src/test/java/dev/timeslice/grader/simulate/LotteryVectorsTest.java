package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lottery whose draws a user has recorded, against the system that recorded them. */
class LotteryVectorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("ostep")
    void everyDrawHasTheSameWinnerAndEveryJobEndsAtTheSameTime(String line) throws IOException {
        String[] cells = line.split(";", -1);
        List<String> lines = new ArrayList<>(List.of("task,arrival,burst,tickets"));
        for (String job : cells[1].split(" ")) {
            lines.add((lines.size() - 1) + ",0," + job.replace('/', ','));
        }
        // A draw is written random>winning ticket/tickets in the pot>job.
        Path draws = Files.writeString(folder.resolve("draws.txt"), part(cells[2], 0));

        Written written = new Written(Run.in(folder)
                .ofCsv(lines.toArray(String[]::new))
                .policies("lottery")
                .set("quantum=" + cells[0])
                .set("draws=" + draws)
                .result());

        assertThat(written.events(kind -> kind == EventKind.RUN, TraceEvent::task))
                .isEqualTo(part(cells[2], 2));
        assertThat(written.events(kind -> kind == EventKind.EXIT, event -> event.task() + "@" + event.tick()))
                .isEqualTo(cells[3]);
    }

    static Stream<String> ostep() {
        return VectorFile.rows("ostep-lottery.csv");
    }

    @Test
    void noRowIsLost() {
        assertThat(ostep()).hasSize(15);
    }

    private static String part(String draws, int position) {
        return Arrays.stream(draws.split(" "))
                .map(draw -> draw.split(">")[position])
                .collect(Collectors.joining(" "));
    }
}
