package dev.timeslice.grader.engine.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Offset<Double> NEARLY = within(0.000_01);

    @Test
    void withoutAnEventTheBoundIsAboutThreeDividedByTheRuns() {
        assertThat(Bounds.of(0, 3_000).lower()).isZero();
        assertThat(Bounds.of(0, 3_000).upper()).isCloseTo(0.000_998, NEARLY);
    }

    @Test
    void ifItAlwaysHappenedTheLowerBoundMirrorsThat() {
        assertThat(Bounds.of(100, 100).lower()).isCloseTo(0.970_49, NEARLY);
        assertThat(Bounds.of(100, 100).upper()).isEqualTo(1);
    }

    @Test
    void betweenTheyAreThoseOfClopperAndPearson() {
        // The 2.5 % quantile of Beta(1, 10) and the 97.5 % quantile of Beta(2, 9).
        assertThat(Bounds.of(1, 10).lower()).isCloseTo(0.002_529, NEARLY);
        assertThat(Bounds.of(1, 10).upper()).isCloseTo(0.445_016, NEARLY);
        assertThat(Bounds.of(9, 10).lower()).isCloseTo(1 - 0.445_016, NEARLY);
        assertThat(Bounds.of(9, 10).upper()).isCloseTo(1 - 0.002_529, NEARLY);
    }

    @Test
    void nothingIsKnownWithoutARun() {
        assertThat(Bounds.of(0, 0)).isEqualTo(new Bounds(0, 1));
    }
}
