package dev.timeslice.model.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The given weights are those of Linux (sched_prio_to_weight). */
class NiceWeightsTest {

    @Test
    void weightsOfAllNiceValuesAreThoseOfLinux() {
        int[] linux = {
            88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916, 9548, 7620, 6100, 4904, 3906, 3121,
            2501, 1991, 1586, 1277, 1024, 820, 655, 526, 423, 335, 272, 215, 172, 137, 110, 87, 70, 56, 45, 36, 29, 23,
            18, 15
        };

        assertThat(IntStream.rangeClosed(-20, 19).map(NiceWeights::of)).containsExactly(boxed(linux));
    }

    @Test
    void stepOfOneIsAFactorOfAbout1Point25() {
        for (int nice = -20; nice < 19; nice++) {
            assertThat((double) NiceWeights.of(nice) / NiceWeights.of(nice + 1)).isCloseTo(1.25, within(0.08));
        }
    }

    @Test
    void otherNiceValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NiceWeights.of(20))
                .withMessageContaining("20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NiceWeights.of(-21))
                .withMessageContaining("-21");
    }

    private static Integer[] boxed(int[] values) {
        return IntStream.of(values).boxed().toArray(Integer[]::new);
    }
}
