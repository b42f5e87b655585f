package dev.timeslice.grader.engine.course;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a student answered to the predictions of one exercise: data from the answer file, nothing of which is ever run.
 *
 * @param texts id of a prediction to what stands behind it, not empty
 */
public record Answers(SortedMap<String, String> texts) {
    /** The name of the answer file in a hand-out, beside the sources. */
    public static final String FILE = "predictions.yml";

    /** Of somebody who handed in no answer file. */
    public static final Answers NONE = new Answers(new TreeMap<>());

    public Answers {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static Answers of(Map<String, String> texts) {
        return new Answers(new TreeMap<>(texts));
    }

    public Optional<String> to(String prediction) {
        return Optional.ofNullable(texts.get(prediction));
    }
}
