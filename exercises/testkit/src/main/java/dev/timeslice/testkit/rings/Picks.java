package dev.timeslice.testkit.rings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What is decided in one trial wherever something else could happen too: the ordinary thing, 0, but at a few places.
 *
 * @param places which of the decisions are not 0, in ascending order
 * @param answers what is decided there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Picks(int[] places, int[] answers) {
    static final Picks ORDINARY = new Picks(new int[0], new int[0]);

    /** Makes the decisions of one trial and remembers how many answers each of them had. */
    final class Dictation {
        private final List<Integer> alternatives = new ArrayList<>();

        /**
         * @param answers how many there are, 1 or more
         * @return 0 to one less than that
         */
        int pick(int answers) {
            if (answers == 1) {
                return 0;
            }
            int place = alternatives.size();
            alternatives.add(answers);
            int found = Arrays.binarySearch(places, place);
            return found < 0 ? 0 : Math.min(Picks.this.answers[found], answers - 1);
        }

        /** These picks with one more, behind the last that is not ordinary, for each that there could be. */
        List<Picks> withOneMore() {
            int first = places.length == 0 ? 0 : places[places.length - 1] + 1;
            List<Picks> more = new ArrayList<>();
            for (int place = first; place < alternatives.size(); place++) {
                for (int answer = 1; answer < alternatives.get(place); answer++) {
                    more.add(with(place, answer));
                }
            }
            return more;
        }

        /** One of these, if there is any. */
        Optional<Picks> withOneMore(Random random) {
            int first = places.length == 0 ? 0 : places[places.length - 1] + 1;
            if (first >= alternatives.size()) {
                return Optional.empty();
            }
            int place = first + random.nextInt(alternatives.size() - first);
            return Optional.of(with(place, 1 + random.nextInt(alternatives.get(place) - 1)));
        }
    }

    private Picks with(int place, int answer) {
        int[] morePlaces = Arrays.copyOf(places, places.length + 1);
        int[] moreAnswers = Arrays.copyOf(answers, answers.length + 1);
        morePlaces[places.length] = place;
        moreAnswers[answers.length] = answer;
        return new Picks(morePlaces, moreAnswers);
    }
}
