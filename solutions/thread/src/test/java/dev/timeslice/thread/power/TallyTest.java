package dev.timeslice.thread.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void withoutAnAccusationTheBoundIsAboutThreeDividedByTheRuns() {
        assertThat(new Tally(3_000, 0).upperBound()).isCloseTo(1 - Math.pow(0.05, 1 / 3_000.0), within(1e-9));
        assertThat(new Tally(3_000, 0).upperBound()).isCloseTo(0.001, within(0.0000_2));
    }

    @Test
    void withAccusationsTheBoundIsThatOfClopperAndPearson() {
        // 1 of 10: the 95 % quantile of the Beta(2, 9) distribution.
        assertThat(new Tally(10, 1).upperBound()).isCloseTo(0.39416, within(0.00001));
    }

    @Test
    void nothingIsKnownWithoutARun() {
        assertThat(Tally.NONE.upperBound()).isEqualTo(1);
    }
}
