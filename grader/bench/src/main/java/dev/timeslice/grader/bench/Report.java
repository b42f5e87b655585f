package dev.timeslice.grader.bench;

import dev.timeslice.grader.bench.Contest.MavenRun;
import dev.timeslice.grader.bench.Contest.OurRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What was measured, in words and as rows.
 *
 * @param ours one a round
 * @param theirs one a student, or none
 */
record Report(Machine machine, List<Student> students, List<OurRun> ours, List<MavenRun> theirs) {

    /** Right solutions on which the sides differ; the comparison is void unless this is empty. */
    List<String> disagreements() {
        List<String> found = new ArrayList<>();
        for (OurRun batch : ours) {
            for (Student student : students) {
                Counts own = batch.counts().getOrDefault(student.id(), new Counts(0, 0));
                if (student.right() && own.passed() != own.checks()) {
                    found.add(student.id() + " with Timeslice: " + own);
                }
            }
        }
        for (MavenRun run : theirs) {
            Counts own = ours.get(0).counts().getOrDefault(run.student().id(), new Counts(0, 0));
            if (run.student().right() && !run.counts().equals(own)) {
                found.add(run.student().id() + ": Timeslice " + own + ", Maven " + run.counts());
            }
        }
        return found;
    }

    String markdown() {
        int count = students.size();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%s, %d processors, %s, %s",
                machine.processor(),
                machine.processors(),
                machine.system(),
                machine.java());
        line(text, "");
        line(
                text,
                "%d submissions, %d of them right, of %d checks each; %d batches with Timeslice, %d runs of Maven",
                count,
                students.stream().filter(Student::right).count(),
                ours.get(0).counts().values().stream()
                        .mapToInt(Counts::checks)
                        .max()
                        .orElse(0),
                ours.size(),
                theirs.size());
        line(text, "");
        line(text, "| CPU seconds per submission | median | mean | least | most |");
        line(text, "|---|---|---|---|---|");
        Sample timeslice = Sample.of(ours, batch -> batch.measured().cpuSeconds() / count);
        row(text, "`./timeslice grade`, cold, whole batch / " + count, timeslice);
        for (String role : List.of("judge", "compiler", "workers")) {
            row(text, "of it " + role, Sample.of(ours, part(role, count)));
        }
        if (!theirs.isEmpty()) {
            Sample maven = Sample.of(theirs, run -> run.measured().cpuSeconds());
            row(text, "`mvn -o -q test`", maven);
            row(
                    text,
                    "of it Surefire's fork",
                    Sample.of(theirs, run -> run.measured().byRole().getOrDefault("surefire", 0.0)));
            line(text, "");
            line(
                    text,
                    "Ratio: %.1f (medians), %.1f (means)",
                    maven.median() / timeslice.median(),
                    maven.mean() / timeslice.mean());
        }
        List<String> differ = disagreements();
        line(text, "");
        line(text, differ.isEmpty() ? "Both sides pass every check of every right solution." : "VOID: " + differ);
        return text.toString();
    }

    /** The long-lived processes as seen from outside; workers come and go, so theirs is what is left of the whole. */
    private static ToDoubleFunction<OurRun> part(String role, int count) {
        return batch -> {
            Measured measured = batch.measured();
            double judge = measured.byRole().getOrDefault("judge", 0.0);
            double compiler = measured.byRole().getOrDefault("compiler", 0.0);
            return switch (role) {
                case "judge" -> judge / count;
                case "compiler" -> compiler / count;
                default -> (measured.cpuSeconds() - judge - compiler) / count;
            };
        };
    }

    /** One row a run. */
    String csv() {
        StringBuilder text = new StringBuilder("side,what,submissions,cpu_seconds,wall_seconds,checks,passed\n");
        for (int round = 0; round < ours.size(); round++) {
            OurRun batch = ours.get(round);
            csvRow(text, "timeslice", "round-" + round, students.size(), batch.measured(), sum(batch));
        }
        theirs.forEach(run -> csvRow(text, "maven", run.student().id(), 1, run.measured(), run.counts()));
        return text.toString();
    }

    private static Counts sum(OurRun batch) {
        return batch.counts().values().stream()
                .reduce(new Counts(0, 0), (a, b) -> new Counts(a.checks() + b.checks(), a.passed() + b.passed()));
    }

    private static void csvRow(
            StringBuilder text, String side, String what, int submissions, Measured measured, Counts counts) {
        line(
                text,
                "%s,%s,%d,%.3f,%.3f,%d,%d",
                side,
                what,
                submissions,
                measured.cpuSeconds(),
                measured.wallSeconds(),
                counts.checks(),
                counts.passed());
    }

    private static void row(StringBuilder text, String what, Sample sample) {
        line(
                text,
                "| %s | %.2f | %.2f | %.2f | %.2f |",
                what,
                sample.median(),
                sample.mean(),
                sample.least(),
                sample.most());
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
