package dev.timeslice.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticStateTest {

    @ParameterizedTest
    @ValueSource(classes = {Constants.class, Plain.class, Suit.class, Empty.class, Point.class})
    void whatIsFixedOnceInitializedHoldsNothing(Class<?> one) {
        assertThat(StaticState.isImpossibleIn(List.of(one))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {Counter.class, Shared.class, Remembering.class, Holding.class, Parts.class})
    void whatCanChangeCanHoldState(Class<?> one) {
        assertThat(StaticState.isImpossibleIn(List.of(Plain.class, one))).isFalse();
    }

    @SuppressWarnings("unused")
    private static final class Constants {
        static final long MOST = 7;
        static final long BEGUN = System.nanoTime();
        static final String NAME = "A";
    }

    @SuppressWarnings("unused")
    private static final class Plain {
        private final List<String> own = new ArrayList<>();
        private int count;
    }

    private enum Suit {
        SPADES,
        HEARTS
    }

    private interface Empty {}

    private record Point(int x, int y) {}

    @SuppressWarnings("unused")
    private static final class Counter {
        private static int count;
    }

    @SuppressWarnings("unused")
    private static final class Shared {
        static final List<String> QUEUE = new ArrayList<>();
    }

    @SuppressWarnings({"unused", "ImmutableEnumChecker"})
    private enum Remembering {
        ONE;
        private int count;
    }

    @SuppressWarnings({"unused", "ImmutableEnumChecker"})
    private enum Holding {
        ONE;
        private final List<String> queue = new ArrayList<>();
    }

    @SuppressWarnings("unused")
    private static final class Parts {
        static final int[] CELLS = {0};
    }
}
