package dev.timeslice.testkit.locks;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a step with locks came to. An expected picture with an empty part says nothing about that part.
 *
 * @param result what the call returned, in words
 * @param priorities of all tasks, such as {@code low 9, high 1}
 * @param locks who has each and who waits for it, such as {@code a: low <- high}
 */
public record LockPicture(String result, String priorities, String locks) {

    /** A result alone. */
    public static LockPicture of(String result) {
        return new LockPicture(result, "", "");
    }

    /** A result, and the priorities after it. */
    public static LockPicture of(String result, String priorities) {
        return new LockPicture(result, priorities, "");
    }

    /** Priorities in the form of a picture. */
    public static String priorities(Map<String, Integer> byTask) {
        return byTask.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The first part in which what was found is not as this picture says; empty if there is none. */
    String partThatDiffersFrom(LockPicture found) {
        if (!result.equals(found.result)) {
            return result;
        }
        if (!priorities.isEmpty() && !priorities.equals(found.priorities)) {
            return priorities;
        }
        return locks.isEmpty() || locks.equals(found.locks) ? "" : locks;
    }

    /** The part of this picture in the place of a part of an expected one. */
    String partInPlaceOf(String part, LockPicture expected) {
        if (part.equals(expected.result)) {
            return result;
        }
        return part.equals(expected.priorities) ? priorities : locks;
    }

    @Override
    public String toString() {
        return result + (priorities.isEmpty() ? "" : "; " + priorities) + (locks.isEmpty() ? "" : "; " + locks);
    }
}
