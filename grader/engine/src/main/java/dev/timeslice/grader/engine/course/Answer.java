package dev.timeslice.grader.engine.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody predicts, read from text that may hold anything. */
public sealed interface Answer {

    /** A number; two are the same prediction if they differ by no more than the question tolerates. */
    record Quantity(BigDecimal value) implements Answer {
        /** Bounded, so that no text of a few characters becomes a number of a million digits. */
        private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}([.][0-9]{0,15})?");

        private static final Pattern FRACTION = Pattern.compile("([+-]?[0-9]{1,15})\\s*/\\s*([1-9][0-9]{0,14})");

        static Optional<Answer> read(String text) {
            if (DECIMAL.matcher(text).matches()) {
                return Optional.of(new Quantity(new BigDecimal(text)));
            }
            Matcher fraction = FRACTION.matcher(text);
            return fraction.matches()
                    ? Optional.of(new Quantity(new BigDecimal(fraction.group(1))
                            .divide(new BigDecimal(fraction.group(2)), MathContext.DECIMAL64)))
                    : Optional.empty();
        }

        boolean isWithin(BigDecimal tolerance, Quantity other) {
            return value.subtract(other.value).abs().compareTo(tolerance) <= 0;
        }
    }

    /** The key of an option, in lower case. */
    record Choice(String option) implements Answer {}

    /** Names in their order, in lower case. */
    record Sequence(List<String> names) implements Answer {
        private static final Pattern BETWEEN = Pattern.compile("[\\s,\\[\\]]+");

        public Sequence {
            names = List.copyOf(names);
        }
    }

    /** The answer that {@code text} gives in this form; none if it is not of the form. */
    static Optional<Answer> read(AnswerForm form, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return switch (form) {
            case NUMBER -> Quantity.read(lower);
            case CHOICE -> lower.isEmpty() ? Optional.empty() : Optional.of(new Choice(lower));
            case SEQUENCE -> {
                List<String> names = Arrays.stream(Sequence.BETWEEN.split(lower))
                        .filter(name -> !name.isEmpty())
                        .toList();
                yield names.isEmpty() ? Optional.empty() : Optional.of(new Sequence(names));
            }
        };
    }
}
