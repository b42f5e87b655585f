package dev.timeslice.grader.simulate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void textStandsAtTheLeftAndNumbersAtTheRightAlsoInKorean() {
        Grid grid = new Grid(1, List.of("정책", "n"));
        grid.add(List.of("rr", "12"));
        grid.add(List.of("fcfs-long", "3"));

        assertThat(grid).hasToString("정책        n\nrr         12\nfcfs-long   3\n");
    }
}
