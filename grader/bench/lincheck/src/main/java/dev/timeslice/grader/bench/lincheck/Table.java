package dev.timeslice.grader.bench.lincheck;

import dev.timeslice.corpus.control.Corpus;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What both tools said, case by case, and together.
 *
 * @param ours by the number of the case
 * @param theirs by the number of the case
 */
record Table(List<Finding> ours, List<Finding> theirs, PrintStream out) {

    void print(String title) {
        line("%s", title);
        line("");
        line("| case | ours | Lincheck | CPU s, ours | Lincheck | switches/rows, ours | Lincheck |");
        line("|---|---|---|---|---|---|---|");
        List<Corpus.Wrong> wrong = Corpus.wrong();
        for (int number = 0; number < ours.size(); number++) {
            boolean right = number >= wrong.size();
            String name = right
                    ? "right: " + Corpus.nameOf(Corpus.all().get(number).get().getClass())
                    : wrong.get(number).bug();
            row(name, right, ours.get(number), theirs.get(number));
        }
        line("");
        line(
                "Kinds found: ours %d, Lincheck %d. Right twins accused: ours %d, Lincheck %d.",
                kinds(ours), kinds(theirs), accused(ours), accused(theirs));
        line("CPU s of all cases: ours %.1f, Lincheck %.1f.", cpu(ours), cpu(theirs));
        shorter();
    }

    private void row(String name, boolean right, Finding our, Finding their) {
        line(
                "| %s | %s | %s | %.2f | %.2f | %s | %s |",
                name,
                said(our, right),
                said(their, right),
                our.cpuMillis() / 1000.0,
                their.cpuMillis() / 1000.0,
                length(our),
                length(their));
    }

    private static String said(Finding finding, boolean right) {
        return switch (finding.said()) {
            case Finding.FOUND -> right ? "ACCUSED" : "found";
            case Finding.PASSED -> right ? "clean" : "**missed**";
            case Finding.CANNOT -> "cannot be asked";
            default -> "hangs";
        };
    }

    private static String length(Finding finding) {
        return finding.rows() < 0 ? "" : finding.switches() + "/" + finding.rows();
    }

    private static int kinds(List<Finding> findings) {
        Set<String> kinds = new HashSet<>();
        List<Corpus.Wrong> wrong = Corpus.wrong();
        for (int number = 0; number < wrong.size(); number++) {
            if (findings.get(number).found()) {
                kinds.add(wrong.get(number).kind());
            }
        }
        return kinds.size();
    }

    private static long accused(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.number() >= Corpus.wrong().size() && finding.found())
                .count();
    }

    private static double cpu(List<Finding> findings) {
        return findings.stream().mapToLong(Finding::cpuMillis).sum() / 1000.0;
    }

    /** Of what both found. */
    private void shorter() {
        int both = 0;
        int noMoreSwitches = 0;
        int noMoreRows = 0;
        for (int number = 0; number < Corpus.wrong().size(); number++) {
            Finding our = ours.get(number);
            Finding their = theirs.get(number);
            if (our.found() && their.found()) {
                both++;
                noMoreSwitches += our.switches() <= their.switches() ? 1 : 0;
                noMoreRows += our.rows() <= their.rows() ? 1 : 0;
            }
        }
        line(
                "Of %d found by both, ours has at most as many switches in %d and at most as many rows in %d.",
                both, noMoreSwitches, noMoreRows);
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
