package dev.timeslice.grader.worker;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** One line from a worker to its judge, and how it is written. */
public sealed interface Reply {

    /** The number of the check that it is about; -1 for {@link Ready}. */
    int check();

    /** The frame was read and checks can be asked for. */
    record Ready() implements Reply {
        @Override
        public int check() {
            return -1;
        }
    }

    /**
     * The check is over but for threads that it left behind, which the worker is waiting for.
     *
     * @param threadTable the threads that are still alive
     */
    record Leftover(int check, String threadTable) implements Reply {}

    /**
     * The check is over.
     *
     * @param witness evidence in preformatted lines, bounded
     * @param output what was printed meanwhile, bounded
     * @param fresh whether the worker is still as good as new; if not, the next check needs another one
     * @param measured what was measured, as {@link dev.timeslice.testkit.Measured#text} has it
     */
    record Done(
            int check,
            VerdictKind kind,
            Message sentence,
            String witness,
            String output,
            boolean fresh,
            String measured)
            implements Reply {

        /** With nothing measured. */
        public Done(int check, VerdictKind kind, Message sentence, String witness, String output, boolean fresh) {
            this(check, kind, sentence, witness, output, fresh, "");
        }
    }

    /** The longest sentence that is sent, in characters. */
    int SENTENCE_LIMIT = 2_000;

    /** The longest witness that is sent, in characters. */
    int WITNESS_LIMIT = 20_000;

    /** One line without its end, to be written after the nonce and a blank. */
    default String line() {
        if (this instanceof Leftover leftover) {
            return "LEFTOVER " + leftover.check() + " " + packed(leftover.threadTable(), WITNESS_LIMIT);
        }
        if (this instanceof Done done) {
            return String.join(
                    " ",
                    "DONE",
                    Integer.toString(done.check()),
                    done.kind().name(),
                    done.fresh() ? "FRESH" : "SPENT",
                    packed(done.sentence().en(), SENTENCE_LIMIT),
                    packed(done.sentence().ko(), SENTENCE_LIMIT),
                    packed(done.witness(), WITNESS_LIMIT),
                    packed(done.output(), WITNESS_LIMIT),
                    packed(done.measured(), WITNESS_LIMIT));
        }
        return "READY";
    }

    /** Reads what {@link #line} wrote; empty for anything else, which a judge ignores. */
    static Optional<Reply> parse(String line) {
        String[] words = line.split(" ", -1);
        try {
            return Optional.ofNullable(
                    switch (words[0]) {
                        case "READY" -> words.length == 1 ? new Ready() : null;
                        case "LEFTOVER" ->
                            words.length == 3 ? new Leftover(Integer.parseInt(words[1]), unpacked(words[2])) : null;
                        case "DONE" ->
                            words.length == 9
                                    ? new Done(
                                            Integer.parseInt(words[1]),
                                            VerdictKind.valueOf(words[2]),
                                            new Message(unpacked(words[4]), unpacked(words[5])),
                                            unpacked(words[6]),
                                            unpacked(words[7]),
                                            words[3].equals("FRESH"),
                                            unpacked(words[8]))
                                    : null;
                        default -> null;
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String packed(String text, int limit) {
        String bounded = text.length() <= limit ? text : text.substring(0, limit) + " [...]";
        return "=" + Base64.getEncoder().encodeToString(bounded.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(String word) {
        if (!word.startsWith("=")) {
            throw new IllegalArgumentException("a packed text begins with =, found " + word);
        }
        return new String(Base64.getDecoder().decode(word.substring(1)), StandardCharsets.UTF_8);
    }
}
