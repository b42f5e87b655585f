package dev.timeslice.grader.kernelbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Starts JMH on all policies of the registry: {@code [--quick] [options of JMH]}. Or measures them by CPU time instead,
 * {@code --cpu [policy ...]}, or runs them with as many tasks as is promised, {@code --metrics [policy ...]}.
 */
public final class Main {
    private static final String QUICK = "--quick";
    private static final String CPU = "--cpu";
    private static final String METRICS = "--metrics";

    private Main() {}

    /**
     * @throws CommandLineOptionException if JMH does not know an option
     * @throws IOException if JMH cannot print its help
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws CommandLineOptionException, IOException, RunnerException {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        if (words.remove(CPU)) {
            new CpuTimes(System.out).print(words.isEmpty() ? BenchPolicy.names() : words);
            return;
        }
        if (words.remove(METRICS)) {
            new MetricsOnly(System.out).print(words.isEmpty() ? BenchPolicy.names() : words);
            return;
        }
        boolean quick = words.remove(QUICK);
        CommandLineOptions typed = new CommandLineOptions(words.toArray(String[]::new));
        if (typed.shouldHelp()) {
            typed.showHelp();
            return;
        }
        var options = new OptionsBuilder().parent(typed);
        if (!typed.getParameter("policy").hasValue()) {
            options.param("policy", BenchPolicy.names().toArray(String[]::new));
        }
        if (quick) {
            options.warmupIterations(2).warmupTime(TimeValue.seconds(1));
            options.measurementIterations(3).measurementTime(TimeValue.seconds(1));
            if (!typed.getParameter("tasks").hasValue()) {
                options.param("tasks", "1000", "100000");
            }
            if (!typed.getParameter("cores").hasValue()) {
                options.param("cores", "1", "64");
            }
        }
        new Runner(options.build()).run();
    }
}
