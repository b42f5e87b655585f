package dev.timeslice.testkit.supervision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a child notes of a start of its own, beside the supervisor and unread by it.
 *
 * @param name the child's
 * @param pid its process
 * @param seed of what it writes
 */
record Note(String name, long pid, long seed) {
    private static final Pattern FORM = Pattern.compile("(\\S+) ([0-9]{1,10}) ([0-9a-f]{1,16})");

    /** Empty for a line that is no such note. */
    static Optional<Note> read(String line) {
        Matcher matcher = FORM.matcher(line);
        return matcher.matches()
                ? Optional.of(new Note(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        Long.parseUnsignedLong(matcher.group(3), 16)))
                : Optional.empty();
    }

    String line() {
        // Joined, not added: a JVM that adds its first strings works as long on that as on its start.
        return String.join(" ", name, Long.toString(pid), Long.toHexString(seed));
    }
}
