package dev.timeslice.testkit.rings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.rings.FlawedRing.Flaw;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingSearchTest {

    private static RingSearch search(Flaw flaw) {
        return RingSearch.of(segment -> new FlawedRing(segment, flaw));
    }

    private static CheckFailure whenInterrupted(Flaw flaw) {
        return catchThrowableOfType(
                CheckFailure.class, () -> search(flaw).expectOrderWheneverInterrupted(new Random(1)));
    }

    private static CheckFailure inWeakMemory(Flaw flaw) {
        return catchThrowableOfType(CheckFailure.class, () -> search(flaw).expectOrderInWeakMemory(new Random(1)));
    }

    private static CheckFailure race(Flaw flaw) {
        return catchThrowableOfType(CheckFailure.class, () -> search(flaw).expectNoRace(new Random(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void rightRingPassesWithEverySeed(int seed) {
        RingSearch search = search(Flaw.NONE);

        assertThatCode(() -> {
                    search.expectOrderWheneverInterrupted(new Random(seed));
                    search.expectOrderInWeakMemory(new Random(seed));
                    search.expectNoRace(new Random(seed));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLISHES_FIRST", "FREES_FIRST", "LOOKS_FOR_THE_END_LAST", "NEVER_PUBLISHES"})
    void wrongOrderInTheProgramShowsWhenOneIsInterrupted(Flaw flaw) {
        assertThat(whenInterrupted(flaw).kind()).isEqualTo(VerdictKind.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLISHES_PLAINLY", "LOOKS_PLAINLY"})
    void missingPromiseOfThePublisherShowsOldNumbersInWeakMemoryOnly(Flaw flaw) {
        assertThat(whenInterrupted(flaw)).isNull();
        assertThat(inWeakMemory(flaw).sentence().en()).contains("take() returned 0");
        assertThat(inWeakMemory(flaw).witness()).contains("(old; now 11)");
        assertThat(race(flaw).kind()).isEqualTo(VerdictKind.DATA_RACE);
    }

    @ParameterizedTest
    @EnumSource(names = {"FREES_PLAINLY", "REUSES_PLAINLY"})
    void missingPromiseOfWhoFreesIsARaceOnly(Flaw flaw) {
        assertThat(whenInterrupted(flaw)).isNull();
        assertThat(inWeakMemory(flaw)).isNull();
        assertThat(race(flaw).kind()).isEqualTo(VerdictKind.DATA_RACE);
        assertThat(race(flaw).sentence().en()).contains("producer's store of slot 0", "consumer's load");
    }

    @Test
    void ringThatWaitsIsToldAndNotWaitedFor() {
        assertThat(whenInterrupted(Flaw.WAITS).kind()).isEqualTo(VerdictKind.BUSY_WAIT);
    }

    @Test
    void sameSeedFindsTheSameRunAndShowsBothSides() {
        CheckFailure first = whenInterrupted(Flaw.PUBLISHES_FIRST);

        assertThat(first.witness())
                .isEqualTo(whenInterrupted(Flaw.PUBLISHES_FIRST).witness());
        assertThat(first.witness())
                .contains("producer", "consumer", "put(11)", "tail = release 1", "take()", "slot 0 -> 0");
    }
}
