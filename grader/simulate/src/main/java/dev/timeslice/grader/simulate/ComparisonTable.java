package dev.timeslice.grader.simulate;

import dev.timeslice.grader.simulate.text.Grid;
import dev.timeslice.grader.simulate.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The table that a simulation prints: a line a policy. */
final class ComparisonTable {
    private static final List<String> COLUMNS = List.of(
            "policy",
            "finished",
            "turnaround",
            "waiting",
            "response",
            "makespan",
            "throughput",
            "utilisation",
            "switches",
            "migrations",
            "fairness");

    private final Grid grid;
    private final int tasks;

    ComparisonTable(Texts texts, int tasks) {
        this.tasks = tasks;
        this.grid = new Grid(
                1, COLUMNS.stream().map(column -> texts.get("column." + column)).toList());
    }

    void add(Comparison line) {
        List<String> row = new ArrayList<>();
        row.add(line.policy());
        row.add(line.machine().finished() + "/" + tasks);
        Stream.of(line.turnaround(), line.waiting(), line.response())
                .map(ComparisonTable::number)
                .forEach(row::add);
        row.add(Long.toString(line.makespan()));
        row.add(number(1000 * line.machine().throughput()));
        row.add(number(100 * line.machine().utilisation()) + "%");
        row.add(Long.toString(line.machine().switches()));
        row.add(Long.toString(line.machine().migrations()));
        row.add(number(line.machine().fairness()));
        grid.add(row);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Override
    public String toString() {
        return grid.toString();
    }
}
