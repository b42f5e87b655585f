package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What visitors of a lock have done, a row each, so that a failure shows the steps before it and not the end alone.
 *
 * <p>What has to follow the last call carries a question mark, whether it has come about or not: so the rows do not depend on
 * when a mistake is noticed. For one thread.
 */
final class VisitStory {
    static final String INSIDE = "안 inside";
    static final String WAITS = "대기 waits";
    static final String OUTSIDE = "밖 outside";

    private final List<Row> rows = new ArrayList<>();
    private int lastCall;

    private record Row(String name, String call, String then) {}

    /** Somebody calls something, and {@code then} has to follow. */
    void calls(String name, String call, String then) {
        lastCall = rows.size();
        rows.add(new Row(name, call, then));
    }

    /** This has to follow the last call as well. */
    void follows(String name, String then) {
        rows.add(new Row(name, "", then));
    }

    /** The same failure, with the rows before its witness. */
    CheckFailure before(CheckFailure failure) {
        CheckFailure told =
                new CheckFailure(failure.kind(), failure.sentence(), (text() + "\n" + failure.witness()).strip());
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            text.append(String.format(Locale.ROOT, "%-2d  %-8s  %-13s  %s", i + 1, row.name(), row.call(), row.then()))
                    .append(i < lastCall ? "\n" : " ?\n");
        }
        return text.append("?: 이어져야 하는 것 what has to follow\n").toString();
    }
}
