package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.grade.Progress;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a batch gets on: a bar with the time left on a terminal, a line a submission elsewhere. */
interface ProgressDisplay extends Progress, AutoCloseable {
    /** Set by the launcher if standard error is a terminal, which Java itself does not tell on every version. */
    String TERMINAL = "timeslice.terminal";

    @Override
    void close();

    static ProgressDisplay on(PrintWriter print) {
        return Boolean.getBoolean(TERMINAL) ? new Bar() : new Lines(print);
    }

    /** For logs. */
    final class Lines implements ProgressDisplay {
        private final PrintWriter print;
        private int submissions;
        private int done;

        Lines(PrintWriter print) {
            this.print = print;
        }

        @Override
        public void begun(int count) {
            submissions = count;
        }

        @Override
        public void graded(ScoreSheet sheet, boolean fromBefore) {
            done++;
            print.println(String.format(
                    Locale.ROOT,
                    "[%d/%d] %s %s %%%s%s",
                    done,
                    submissions,
                    sheet.student(),
                    sheet.percent(),
                    sheet.needsPerson() ? ", needs a person" + reason(sheet) : "",
                    fromBefore ? " (unchanged)" : ""));
        }

        /** Why nothing at all could be judged, if that is so. */
        private static String reason(ScoreSheet sheet) {
            boolean unread = sheet.exercises().stream().noneMatch(ExerciseScore::submitted);
            return unread && !sheet.notes().isEmpty()
                    ? ": " + sheet.notes().get(0).en()
                    : "";
        }

        @Override
        public void close() {
            print.flush();
        }
    }

    /** For people. */
    final class Bar implements ProgressDisplay {
        private @Nullable ProgressBar bar;
        private int full;
        private int persons;

        @Override
        public void begun(int submissions) {
            bar = new ProgressBarBuilder()
                    .setTaskName("grading")
                    .setInitialMax(submissions)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void graded(ScoreSheet sheet, boolean fromBefore) {
            full += sheet.percent().intValue() == 100 ? 1 : 0;
            persons += sheet.needsPerson() ? 1 : 0;
            if (bar != null) {
                bar.step();
                bar.setExtraMessage(" full marks " + full + ", need a person " + persons);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
