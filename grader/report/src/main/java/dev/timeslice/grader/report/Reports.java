package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.ScoreSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes all reports of a batch into its results folder: {@code scores.csv}, {@code checks.csv}, {@code runs.csv},
 * {@code summary.md}, and a {@code feedback/<student>.md} and a {@code junit/TEST-<student>.xml} a student, with a picture in
 * {@code feedback/charts} for each finding that shows schedules, and for each load that was measured.
 *
 * <p>Rows are in the order of the students' ids, whatever order the sheets came in. Nothing is ever deleted: feedback of
 * a student who is no longer in the batch may have been annotated by hand, so it stays where it is and is named in
 * {@link Outcome#stale}, for the caller to say.
 */
public final class Reports {
    private static final String FEEDBACK_END = ".md";
    private static final String JUNIT_START = "TEST-";
    private static final String JUNIT_END = ".xml";

    private final Path results;
    private final ReportFolder top;
    private final ReportFolder feedback;
    private final ReportFolder charts;
    private final ReportFolder junit;
    private int written;
    private int unchanged;

    /**
     * What was done.
     *
     * @param written files that are new or have changed
     * @param unchanged files that already held the right bytes and were not touched
     * @param stale files of earlier batches, for students of whom this one has no sheet
     */
    public record Outcome(int written, int unchanged, List<Path> stale) {
        public Outcome {
            stale = List.copyOf(stale);
        }
    }

    private Reports(Path results) {
        this.results = results;
        top = new ReportFolder(results);
        feedback = new ReportFolder(results.resolve("feedback"));
        charts = new ReportFolder(results.resolve("feedback").resolve(Picture.FOLDER));
        junit = new ReportFolder(results.resolve("junit"));
    }

    /**
     * @param sheets one a student
     * @param results created if need be
     * @param locale the language of feedback, summary and JUnit messages: Korean for {@code ko}, else English
     * @throws IllegalArgumentException if two sheets are of the same student
     * @throws IOException if a file cannot be written; the others are written all the same, and the old one is as it was
     */
    public static Outcome write(List<ScoreSheet> sheets, Path results, Locale locale) throws IOException {
        requireOneSheetAStudent(sheets);
        List<ScoreSheet> sorted = sheets.stream()
                .sorted(Comparator.comparing(ScoreSheet::student))
                .toList();
        return new Reports(results).writeAll(sorted, locale);
    }

    private Outcome writeAll(List<ScoreSheet> sheets, Locale locale) throws IOException {
        Failures failures = new Failures();
        failures.collect(() -> put(top, "scores.csv", ScoresCsv.of(sheets)));
        failures.collect(() -> put(top, "checks.csv", ChecksCsv.of(sheets)));
        failures.collect(() -> put(top, "runs.csv", RunsCsv.of(sheets)));
        failures.collect(() -> put(top, "summary.md", new ClassSummary(locale).of(sheets)));
        FeedbackMarkdown markdown = new FeedbackMarkdown(locale);
        Pictures pictures = new Pictures(Texts.in(locale));
        Measurements measurements = new Measurements(Texts.in(locale));
        JunitXml xml = new JunitXml(locale);
        for (ScoreSheet sheet : sheets) {
            failures.collect(() -> put(feedback, sheet.student() + FEEDBACK_END, markdown.of(sheet)));
            for (Picture picture : pictures.of(sheet)) {
                failures.collect(() -> put(charts, picture.file(), picture.svg()));
            }
            for (Picture picture : measurements.pictures(sheet)) {
                failures.collect(() -> put(charts, picture.file(), picture.svg()));
            }
            failures.collect(() -> put(junit, JUNIT_START + sheet.student() + JUNIT_END, xml.of(sheet)));
        }
        failures.throwIfAny();
        return new Outcome(written, unchanged, stale(sheets));
    }

    private void put(ReportFolder folder, String name, String text) throws IOException {
        if (folder.write(name, text)) {
            written++;
        } else {
            unchanged++;
        }
    }

    private List<Path> stale(List<ScoreSheet> sheets) throws IOException {
        Set<Path> ours = new HashSet<>();
        for (ScoreSheet sheet : sheets) {
            ours.add(feedback.resolve(sheet.student() + FEEDBACK_END));
            ours.add(junit.resolve(JUNIT_START + sheet.student() + JUNIT_END));
        }
        return Stream.concat(
                        filesIn(results.resolve("feedback"), "", FEEDBACK_END).stream(),
                        filesIn(results.resolve("junit"), JUNIT_START, JUNIT_END).stream())
                .filter(file -> !ours.contains(file))
                .sorted()
                .toList();
    }

    private static List<Path> filesIn(Path folder, String start, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(start) && name.endsWith(end);
                    })
                    .toList();
        }
    }

    private static void requireOneSheetAStudent(List<ScoreSheet> sheets) {
        Set<String> seen = new HashSet<>();
        for (ScoreSheet sheet : sheets) {
            if (!seen.add(sheet.student())) {
                throw new IllegalArgumentException("two score sheets for student <" + sheet.student() + ">");
            }
        }
    }

    /** Lets one file that cannot be written cost only itself. */
    private static final class Failures {
        private final IOException all = new IOException("not every report could be written");

        private interface Step {
            void run() throws IOException;
        }

        void collect(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                all.addSuppressed(e);
            }
        }

        void throwIfAny() throws IOException {
            Throwable[] failures = all.getSuppressed();
            if (failures.length > 0) {
                throw new IOException("reports not written: " + failures.length + ", the first: " + failures[0], all);
            }
        }
    }
}
