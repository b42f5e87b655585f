package dev.timeslice.testkit.blackbox;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** How a program of this kit tells that something was thrown in it, and what a check makes of that. */
public final class Thrown {
    private static final String WORD = "threw ";

    private Thrown() {}

    /** Tells it in a line of its output that begins with {@code threw}, and shows where it came from among its errors. */
    public static void tell(PrintStream out, PrintStream err, Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        say(out, WORD + thrown.getClass().getName() + message.replaceAll("\\s+", " "));
        thrown.printStackTrace(err);
    }

    /** Writes a line in one piece, so that lines of several processes do not mix. */
    public static void say(PrintStream out, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(bytes, 0, bytes.length);
            out.flush();
        }
    }

    /**
     * Fails if something was thrown in the program.
     *
     * @param who threw it, such as "the server"
     */
    public static void refuse(BlackBoxRun run, Message who) {
        refuse(run, "", who);
    }

    /**
     * The same for one of several that tell it through one output.
     *
     * @param beginning of its lines
     */
    public static void refuse(BlackBoxRun run, String beginning, Message who) {
        String told = beginning + WORD;
        for (String line : run.lines()) {
            if (line.startsWith(told)) {
                throw failure(run, line.substring(told.length()), who);
            }
        }
    }

    private static CheckFailure failure(BlackBoxRun run, String thrown, Message who) {
        if (thrown.startsWith(NotImplemented.class.getName())) {
            return new CheckFailure(
                    VerdictKind.NOT_IMPLEMENTED,
                    Message.of("The stub's own exception came: %s", "스텁의 예외가 나왔습니다: %s")
                            .with(thrown),
                    "");
        }
        if (thrown.startsWith(ForbiddenApi.class.getName())) {
            return new CheckFailure(VerdictKind.FORBIDDEN_API, Message.verbatim(thrown), "");
        }
        return run.failed(
                Message.of("In %s was thrown: %s", "%s에서 예외가 나왔습니다: %s").with(who, thrown));
    }
}
