package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer file that was read: a line an answer, {@code id: answer}.
 *
 * <p>That is YAML, but of YAML only this: no anchors, tags or nesting, so that nothing in it can grow or be run. What a
 * line says wrongly costs that line alone.
 *
 * @param notes at most one: the first line that could not be read
 */
public record AnswerSheet(Answers answers, List<Message> notes) {
    static final int MOST_BYTES = 16_000;

    private static final int LONGEST_ANSWER = 200;
    private static final String EXERCISE = "exercise";
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9-]*)\\s*:(.*)");
    private static final Pattern REMARK = Pattern.compile("(^|\\s)#.*$");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    /** Hidden characters, which would make two equal answers differ. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    public AnswerSheet {
        notes = List.copyOf(notes);
    }

    /**
     * @param rubric knows which predictions there are
     * @param file its name, for the notes
     */
    public static AnswerSheet read(Rubric rubric, String file, String text) {
        List<String> known = rubric.predictions().stream().map(Prediction::id).toList();
        Map<String, String> answers = new TreeMap<>();
        Message first = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Message problem = line(line, known, answers, Shown.name(file), number);
            if (first == null) {
                first = problem;
            }
        }
        return new AnswerSheet(Answers.of(answers), first == null ? List.of() : List.of(first));
    }

    /** Adds what the line answers; what is wrong with it, else {@code null}. */
    private static @Nullable Message line(
            String line, List<String> known, Map<String, String> answers, String file, int number) {
        String content = INVISIBLE
                .matcher(REMARK.matcher(line.replace('\t', ' ')).replaceFirst(""))
                .replaceAll("");
        if (content.isBlank() || content.strip().equals("---")) {
            return null;
        }
        Matcher matcher = LINE.matcher(content);
        if (!matcher.matches()) {
            return Messages.of("intake.answers-line", file, number, Shown.name(content.strip()));
        }
        String id = matcher.group(1);
        String answer = unquoted(matcher.group(2).strip());
        if (id.equals(EXERCISE)) {
            return null;
        }
        if (!known.contains(id)) {
            return Messages.of("intake.answers-unknown", file, number, Shown.name(id), String.join(", ", known));
        }
        if (answer.length() > LONGEST_ANSWER) {
            return Messages.of("intake.answers-long", file, number, id, LONGEST_ANSWER);
        }
        if (!answer.isEmpty() && answers.putIfAbsent(id, answer) != null) {
            return Messages.of("intake.answers-again", file, number, id);
        }
        return null;
    }

    private static String unquoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        String inside = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return inside.strip();
    }
}
