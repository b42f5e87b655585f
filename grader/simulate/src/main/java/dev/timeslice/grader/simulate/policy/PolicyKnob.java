package dev.timeslice.grader.simulate.policy;

import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A choice that a policy leaves open.
 *
 * @param name as written after {@code --set}
 * @param unit of its values: ticks, cores, ...; empty where the values are words
 * @param kind what a value looks like
 * @param least the smallest value of a whole number
 * @param most the largest value of a whole number
 * @param words the values that are words instead; they come with a number or alone
 * @param values the allowed values, for people
 * @param meaning one sentence
 */
public record PolicyKnob(
        String name,
        String unit,
        Kind kind,
        long least,
        long most,
        List<String> words,
        String values,
        Message meaning) {
    private static final Pattern LEVELS =
            Pattern.compile("\\d{1,9}:\\d{1,12}(:\\d{1,12})?(,\\d{1,9}:\\d{1,12}(:\\d{1,12})?)*");

    private static final Pattern SEED = Pattern.compile("seed:-?\\d{1,18}");

    /** What the value of a knob looks like. */
    public enum Kind {
        /** A whole number. */
        WHOLE,
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of some words. */
        WORD,
        /** Levels of queues: {@code queue:quantum:allotment}, separated by commas. */
        LEVELS,
        /** A file of whole numbers, separated by anything that is no digit, or {@code seed:} and a number. */
        DRAWS
    }

    public PolicyKnob {
        words = List.copyOf(words);
    }

    /** Whether the knob may have this value; a file is looked at when it is read. */
    public boolean allows(String value) {
        if (words.contains(value)) {
            return true;
        }
        return switch (kind) {
            case WHOLE -> isInRange(value);
            case FLAG -> value.equals("true") || value.equals("false");
            case WORD -> false;
            case LEVELS -> LEVELS.matcher(value).matches();
            case DRAWS -> SEED.matcher(value).matches() || (!value.startsWith("seed:") && !value.isEmpty());
        };
    }

    private boolean isInRange(String value) {
        try {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
