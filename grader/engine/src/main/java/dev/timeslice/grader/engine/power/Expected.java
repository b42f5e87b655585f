package dev.timeslice.grader.engine.power;

import java.util.Locale;

/** What a check has to say of a solution. */
public enum Expected {
    /** It has to pass: it would accuse the innocent otherwise. */
    PASS,
    /** It may fail, by the variant's {@code expect.yml}. */
    MAY,
    /** It has to fail, but only stress shows the mistake, which cannot be had every time. */
    MUST_UNDER_STRESS,
    /** It has to fail every time. */
    MUST;

    /** As people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
