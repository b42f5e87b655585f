package dev.timeslice.grader.bench.lincheck;

import dev.timeslice.corpus.control.Corpus;
import dev.timeslice.testkit.schedules.Length;
import dev.timeslice.testkit.schedules.Scenario;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tries the cases from a number on, in one JVM, and prints a line for each. */
abstract class Tool {
    /** Looks for a failing schedule; its length, or nothing if there is none. */
    abstract Optional<Length> look(Supplier<Scenario> fresh);

    final void run(int from, PrintStream out) {
        List<Supplier<Scenario>> cases = Corpus.all();
        for (int number = from; number < cases.size(); number++) {
            long before = cpuMillis();
            String said;
            Length length = new Length(-1, -1);
            try {
                Optional<Length> found = look(cases.get(number));
                length = found.orElse(length);
                said = found.isPresent() ? Finding.FOUND : Finding.PASSED;
            } catch (UnsupportedOperationException e) {
                said = Finding.CANNOT;
            }
            long used = cpuMillis() - before;
            out.println(new Finding(number, said, used, length.switches(), length.rows()).line());
        }
    }

    /** Of the whole process: compilers and helping threads are part of the price. */
    private static long cpuMillis() {
        java.lang.management.OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime() / 1_000_000;
    }
}
