package dev.timeslice.process.addressspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Segment;
import dev.timeslice.model.memory.Translation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference answers every access as the simulators of OSTEP do. */
class VectorsTest {

    @ParameterizedTest
    @MethodSource("lines")
    void everyAccessIsAnsweredAsTheSimulatorDoes(String line) {
        String[] cells = line.split(";", -1);
        AddressSpace space = space(cells);

        for (String access : cells[cells.length - 1].split(" ")) {
            String[] sides = access.split("=");
            long address = Long.parseLong(sides[0]);
            Translation expected = sides[1].equals("-")
                    ? new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, Access.READ)
                    : new Translation.Mapped(Long.parseLong(sides[1]));
            assertThat(space.translate(address, Access.READ)).isEqualTo(expected);
        }
    }

    @Test
    void allVectorsAreThere() {
        assertThat(lines()).hasSize(30);
    }

    private static AddressSpace space(String[] cells) {
        return switch (cells[0]) {
            case "base-and-bounds" -> new BaseAndBounds(Long.parseLong(cells[1]), Long.parseLong(cells[2]));
            case "segments" ->
                new TwoSegments(Long.parseLong(cells[1]), segment(cells[2], cells[3]), segment(cells[4], cells[5]));
            case "page-table" -> pages(Integer.parseInt(cells[1]), cells[2].split(" "));
            default -> throw new IllegalArgumentException("no kind of address space: " + cells[0]);
        };
    }

    private static Segment segment(String base, String limit) {
        return new Segment(Long.parseLong(base), Long.parseLong(limit));
    }

    private static PagedSpace pages(int pageSize, String[] frames) {
        PagedSpace space = new PagedSpace(pageSize, frames.length);
        for (int page = 0; page < frames.length; page++) {
            if (!frames[page].equals("-")) {
                space.map(page, Integer.parseInt(frames[page]), Rights.READ_WRITE);
            }
        }
        return space;
    }

    static Stream<String> lines() {
        String file = "/vectors/ostep-vm.csv";
        try (InputStream in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
