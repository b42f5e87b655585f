package dev.timeslice.grader.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One command, run to its end.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Invocation(int code, String out, String err) {
    private static final String HOME = "timeslice.home";

    /** Runs a command in the repository that these sources are part of. */
    static Invocation of(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] typed = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), typed);
        return new Invocation(code, out.toString(), err.toString());
    }

    /** Runs a command as the launcher of another course would. */
    static Invocation in(Path home, Object... words) {
        String before = System.getProperty(HOME);
        System.setProperty(HOME, home.toString());
        try {
            return of(words);
        } finally {
            System.setProperty(HOME, before);
        }
    }

    /** The repository that these sources are part of. */
    static Path repository() {
        return Path.of(System.getProperty(HOME));
    }
}
