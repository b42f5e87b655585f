package dev.timeslice.testkit.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceSearchTest {
    private static final SequenceSearch<String> AB = SequenceSearch.over(List.of("a", "b"));

    @Test
    void allSequencesAreTriedInOrderOfLength() {
        List<String> tried = new ArrayList<>();

        AB.allUpTo(2).firstFailing(operations -> {
            tried.add(String.join("", operations));
            return Optional.empty();
        });

        assertThat(tried).containsExactly("a", "b", "aa", "ab", "ba", "bb");
    }

    @Test
    void theShortestFailingSequenceIsFound() {
        assertThat(AB.allUpTo(4).firstFailing(failsWithTwoBs())).contains(new Finding<>(List.of("b", "b"), "b twice"));
    }

    @Test
    void nothingIsFoundWhereNothingFails() {
        assertThat(AB.allUpTo(3).thenRandom(new Random(1), 20, 30).firstFailing(operations -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void aLongRandomSequenceIsShrunkToWhatMatters() {
        assertThat(AB.allUpTo(1).thenRandom(new Random(1), 10, 50).firstFailing(failsWithTwoBs()))
                .contains(new Finding<>(List.of("b", "b"), "b twice"));
    }

    @Test
    void noSingleOperationOfAShrunkSequenceCanBeLeftOut() {
        Trial<String, String> unbalanced = operations -> {
            long as = operations.stream().filter("a"::equals).count();
            return as >= 3 && as < operations.size() ? Optional.of("mixed") : Optional.empty();
        };

        Finding<String, String> found =
                AB.thenRandom(new Random(7), 10, 40).firstFailing(unbalanced).orElseThrow();

        assertThat(found.operations()).containsOnlyOnce("b").hasSize(4);
    }

    @Test
    void theSameSeedFindsTheSame() {
        assertThat(AB.thenRandom(new Random(3), 5, 9).firstFailing(Optional::of))
                .isEqualTo(AB.thenRandom(new Random(3), 5, 9).firstFailing(Optional::of));
    }

    @Test
    void operationsNeedNotComeFromTheAlphabet() {
        assertThat(AB.thenRandom(new Random(1), 1, 3, random -> "c")
                        .firstFailing(operations -> operations.contains("c") ? Optional.of("c") : Optional.empty()))
                .contains(new Finding<>(List.of("c"), "c"));
    }

    @Test
    void anEmptyAlphabetIsRefused() {
        assertThatThrownBy(() -> SequenceSearch.over(List.of())).hasMessageContaining("found none");
    }

    private static Trial<String, String> failsWithTwoBs() {
        return operations ->
                operations.stream().filter("b"::equals).count() >= 2 ? Optional.of("b twice") : Optional.empty();
    }
}
