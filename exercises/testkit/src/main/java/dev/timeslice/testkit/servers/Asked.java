package dev.timeslice.testkit.servers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the service notes of a request when it begins with it, beside the server and unread by it.
 *
 * @param request its line
 * @param pid the process that works on it
 * @param thread the number that the thread has in this process; none is given twice
 */
public record Asked(String request, long pid, long thread) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,10}) ([0-9]{1,18}) (.*)");

    /** Empty for a line that is no such note. */
    static Optional<Asked> read(String line) {
        Matcher matcher = FORM.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new Asked(matcher.group(3), Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    String line() {
        return String.join(" ", Long.toString(pid), Long.toString(thread), request);
    }
}
