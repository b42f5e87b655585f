package dev.timeslice.testkit.benches;

import dev.timeslice.testkit.Message;

/**
 * What came of a step.
 *
 * @param words two answers are the same if they say the same
 * @param breach whether something happened that must never happen, whatever else is right
 */
public record BenchAnswer(Message words, boolean breach) {
    private static final BenchAnswer NOTHING = of("nothing to do", "할 일 없음");
    private static final BenchAnswer DONE = of("done", "완료");

    public static BenchAnswer of(String en, String ko) {
        return new BenchAnswer(Message.of(en, ko), false);
    }

    /** The step makes no sense here, and the part was not asked. */
    public static BenchAnswer nothing() {
        return NOTHING;
    }

    /** The call returned. */
    public static BenchAnswer done() {
        return DONE;
    }

    /** The part threw an exception; which words it carries does not matter. */
    static BenchAnswer thrown(RuntimeException exception) {
        return thrown(exception.getClass().getSimpleName());
    }

    /** The part has to throw this exception. */
    public static BenchAnswer thrown(String exception) {
        return of(exception + " was thrown", exception + " 발생");
    }

    /** Something happened that must never happen. */
    public static BenchAnswer breach(Message words) {
        return new BenchAnswer(words, true);
    }

    @Override
    public String toString() {
        return words.en();
    }
}
