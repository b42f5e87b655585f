package dev.timeslice.grader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What one command cost.
 *
 * @param cpuSeconds user and system time of the process and of all its descendants, as the shell's {@code time} has it
 * @param wallSeconds from start to end
 * @param byRole CPU seconds of the longer-lived processes of each role; what was used in a process's last moments is
 *     missing here
 * @param exit the exit status
 */
record Measured(double cpuSeconds, double wallSeconds, Map<String, Double> byRole, int exit) {
    private static final long LOOK_MILLIS = 50;

    /** Runs its arguments, and writes three numbers to standard error. */
    private static final String SCRIPT = "log=$1; shift; TIMEFORMAT='%3U %3S %3R'; time \"$@\" >>\"$log\" 2>&1";

    /**
     * Runs a command to its end.
     *
     * @param roles name of a role to a word that occurs in the command lines of its processes, and in no other's
     * @param log gets what the command prints
     */
    static Measured run(List<String> command, Path folder, Map<String, String> roles, Path log)
            throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash", log.toString()));
        timed.addAll(command);
        Path times = Files.createTempFile(log.toAbsolutePath().getParent(), "times", ".txt");
        Process process = new ProcessBuilder(timed)
                .directory(folder.toFile())
                .redirectError(times.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<ProcessHandle, Double> seen = new HashMap<>();
        Map<ProcessHandle, String> roleOf = new HashMap<>();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(one -> look(one, roles, seen, roleOf));
        }
        Map<String, Double> byRole = new TreeMap<>();
        seen.forEach((one, seconds) -> byRole.merge(roleOf.getOrDefault(one, "other"), seconds, Double::sum));
        List<String> lines = Files.readAllLines(times);
        Files.delete(times);
        // The shell itself may have complained before.
        String[] words = lines.get(lines.size() - 1).replace(',', '.').split(" ");
        return new Measured(
                Double.parseDouble(words[0]) + Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                byRole,
                process.exitValue());
    }

    private static void look(
            ProcessHandle one,
            Map<String, String> roles,
            Map<ProcessHandle, Double> seen,
            Map<ProcessHandle, String> roleOf) {
        one.info().totalCpuDuration().ifPresent(cpu -> seen.put(one, cpu.toMillis() / 1000.0));
        if (!roleOf.containsKey(one)) {
            String line = String.join(" ", one.info().arguments().orElse(new String[0]));
            roles.forEach((role, word) -> {
                if (line.contains(word)) {
                    roleOf.put(one, role);
                }
            });
        }
    }
}
