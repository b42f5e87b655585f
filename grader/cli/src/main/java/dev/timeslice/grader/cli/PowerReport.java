package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.grader.engine.power.Bounds;
import dev.timeslice.grader.engine.power.Expected;
import dev.timeslice.grader.engine.power.Group;
import dev.timeslice.grader.engine.power.Load;
import dev.timeslice.grader.engine.power.Machine;
import dev.timeslice.grader.engine.power.Measured;
import dev.timeslice.grader.engine.power.Measurement;
import dev.timeslice.grader.engine.power.Tally;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code power} prints: how it goes on, and at the end how good the checks are. */
final class PowerReport implements Measurement.Listener {
    private final PrintWriter print;

    PowerReport(PrintWriter print) {
        this.print = print;
    }

    @Override
    public void begins(ExerciseId exercise, Machine machine, int targets) {
        line("%s: %d pairs of a check and a solution", exercise, targets);
        line(
                "%d processors, JDK %d (%s), %s",
                machine.processors(), machine.jdk(), machine.runtime(), machine.system());
    }

    @Override
    public void wondersAt(String solution, Load load, Verdict verdict) {
        line(
                "%s, load %s: %s is %s: %s",
                solution,
                load.label(),
                verdict.criterion(),
                verdict.kind(),
                verdict.sentence().en());
        if (!verdict.witness().isEmpty()) {
            line("     %s", verdict.witness().strip().replace("\n", "\n     "));
        }
    }

    @Override
    public void hasDone(long round, long rounds, long runs) {
        line("round %d of %d: %d runs", round, rounds, runs);
    }

    /** How good the checks are, by what all sittings have seen. */
    void summary(List<Measured> known) {
        accusations("right solutions", known, Group.RIGHT);
        catches(known);
        accusations("wrong variants, by checks that they must pass", known, Group.OTHERS);
        long wrong = known.stream().filter(Measured::isWrong).count();
        line("%d rows hold, %d do not", known.size() - wrong, wrong);
    }

    private void accusations(String what, List<Measured> known, Group group) {
        Map<String, List<Measured>> checks = by(Measured::check, known, group);
        if (checks.isEmpty()) {
            return;
        }
        line("");
        line("accusations of %s", what);
        checks.forEach((check, measured) -> line("  %-32s %s", check, accusations(sum(measured))));
        line("  %-32s %s", "together", accusations(sum(all(checks))));
    }

    private static String accusations(Tally tally) {
        return String.format(
                Locale.ROOT,
                "%6d of %6d, at most %6.3f %%; %d grader faults; %.3f CPU s a run",
                tally.failed(),
                tally.runs(),
                100 * tally.bounds().upper(),
                tally.faults(),
                tally.cpuMillis() / 1000.0 / Math.max(1, tally.runs()));
    }

    private void catches(List<Measured> known) {
        Map<String, List<Measured>> solutions = by(Measured::solution, known, Group.WRONG);
        if (solutions.isEmpty()) {
            return;
        }
        line("");
        line("how often wrong variants are caught");
        solutions.forEach((solution, ofSolution) -> {
            line("  %s", solution);
            by(Measured::check, ofSolution, Group.WRONG)
                    .forEach((check, measured) -> line(
                            "    %-30s %s",
                            check, catches(sum(measured), measured.get(0).expected())));
        });
    }

    private static String catches(Tally tally, Expected expected) {
        Bounds bounds = tally.bounds();
        return String.format(
                Locale.ROOT,
                "%6d of %6d, %6.2f to %6.2f %%; %d grader faults; %.3f CPU s a run; %s",
                tally.failed(),
                tally.runs(),
                100 * bounds.lower(),
                100 * bounds.upper(),
                tally.faults(),
                tally.cpuMillis() / 1000.0 / Math.max(1, tally.runs()),
                expected.label());
    }

    private static Map<String, List<Measured>> by(
            Function<Measured, String> key, Collection<Measured> known, Group group) {
        return known.stream()
                .filter(measured -> measured.group() == group)
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Measured> all(Map<String, List<Measured>> checks) {
        return checks.values().stream().flatMap(List::stream).toList();
    }

    private static Tally sum(List<Measured> measured) {
        return measured.stream().map(Measured::tally).reduce(Tally.NONE, Tally::plus);
    }

    private void line(String format, Object... arguments) {
        print.println(String.format(Locale.ROOT, format, arguments));
        print.flush();
    }
}
