package dev.timeslice.grader.engine.power;

import java.util.Comparator;
import java.util.List;

/**
 * What a row of the table is about; other code or another machine has another row.
 *
 * @param check the criterion's id
 * @param solution {@code right/reference}, {@code right/} or {@code wrong/} and the name of a variant
 * @param jdk feature release
 */
record Row(
        String check,
        String solution,
        String load,
        String checkHash,
        String solutionHash,
        int jdk,
        int processors,
        String system)
        implements Comparable<Row> {
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::check)
            .thenComparing(Row::solution)
            .thenComparing(Row::load)
            .thenComparing(Row::checkHash)
            .thenComparing(Row::solutionHash)
            .thenComparing(Row::jdk)
            .thenComparing(Row::processors)
            .thenComparing(Row::system);

    static Row of(Target target, Load load, Machine machine) {
        return new Row(
                target.check().id(),
                target.solution(),
                load.label(),
                target.checkHash(),
                target.solutionHash(),
                machine.jdk(),
                machine.processors(),
                machine.system());
    }

    List<String> cells() {
        return List.of(
                check,
                solution,
                load,
                checkHash,
                solutionHash,
                Integer.toString(jdk),
                Integer.toString(processors),
                system);
    }

    @Override
    public int compareTo(Row other) {
        return ORDER.compare(this, other);
    }
}
