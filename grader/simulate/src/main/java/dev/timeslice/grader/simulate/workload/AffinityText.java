package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.program.Affinity;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cores as people list them: {@code 0 2}, {@code 0;2} or {@code 0-3}. */
final class AffinityText {
    /** As many cores as a machine may have. */
    private static final int MOST_CORES = 1024;

    private static final Pattern PART = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    private final String place;
    private final Texts texts;

    AffinityText(String place, Texts texts) {
        this.place = place;
        this.texts = texts;
    }

    Affinity read(String text) {
        TreeSet<Integer> cores = new TreeSet<>();
        for (String part : text.strip().split("[\\s;|+/.:,]+")) {
            Matcher range = PART.matcher(part);
            if (!range.matches()) {
                throw texts.bad("task.affinity", place, text);
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (last < first || last >= MOST_CORES) {
                throw texts.bad("task.affinity", place, text);
            }
            for (int core = first; core <= last; core++) {
                cores.add(core);
            }
        }
        return Affinity.of(cores.stream().mapToInt(Integer::intValue).toArray());
    }
}
