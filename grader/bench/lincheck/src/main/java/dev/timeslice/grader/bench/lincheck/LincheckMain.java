package dev.timeslice.grader.bench.lincheck;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Length;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/** Lincheck's side: its test of any block of concurrent code. */
final class LincheckMain extends Tool {
    private final int invocations;

    private LincheckMain(int invocations) {
        this.invocations = invocations;
    }

    /** Takes the number of the first case and how many schedules are tried at most. */
    public static void main(String[] arguments) {
        new LincheckMain(Integer.parseInt(arguments[1])).run(Integer.parseInt(arguments[0]), System.out);
        System.exit(0);
    }

    @Override
    Optional<Length> look(Supplier<Scenario> fresh) {
        try {
            Lincheck.runConcurrentTest(invocations, () -> performed(fresh));
            return Optional.empty();
        } catch (LincheckAssertionError error) {
            String message = String.valueOf(error.getMessage());
            if (message.contains(UnsupportedOperationException.class.getName())) {
                throw new UnsupportedOperationException(error);
            }
            return Optional.of(Length.of(threads(message)));
        }
    }

    private static void performed(Supplier<Scenario> fresh) {
        try {
            Cast.perform(fresh.get());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The columns of the rows of the first table, which is the shorter one; the first column is the main thread's, and a row
     * that says no more than that there is a switch is not counted.
     */
    private static List<Integer> threads(String message) {
        List<Integer> threads = new ArrayList<>();
        boolean inside = false;
        int rules = 0;
        for (String line : message.split("\n", -1)) {
            if (line.startsWith("| ---")) {
                rules++;
                inside = rules == 2;
            } else if (inside && line.startsWith("|")) {
                String[] cells = line.substring(1).split("\\|", -1);
                for (int column = 1; column < cells.length; column++) {
                    String cell = cells[column].strip();
                    if (!cell.isEmpty() && !cell.startsWith("switch")) {
                        threads.add(column);
                    }
                }
            }
        }
        return threads;
    }
}
