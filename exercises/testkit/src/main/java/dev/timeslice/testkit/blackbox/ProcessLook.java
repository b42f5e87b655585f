package dev.timeslice.testkit.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes of a run at one moment, seen from outside.
 *
 * @param processes in ascending order of the numbers that they have outside
 */
record ProcessLook(List<Seen> processes) {
    private static final int BYTES_A_PAGE = 4096;

    /**
     * One process.
     *
     * @param handle its number outside
     * @param pid its own number, which is another one in a box
     * @param depth in how many namespaces it has a number, one within the other, as far as we see; 1 where that cannot be told
     * @param zombie whether it has ended and nobody has waited for it
     * @param cpu the time that it has used
     * @param residentBytes its memory; 0 if that cannot be told
     * @param command the words by which it was started; empty if they cannot be told
     */
    record Seen(
            ProcessHandle handle,
            long pid,
            int depth,
            boolean zombie,
            Duration cpu,
            long residentBytes,
            String command) {}

    /** The process itself and all that descends from it or was known before to, as far as they live. */
    static ProcessLook of(ProcessHandle root, Set<ProcessHandle> known) {
        Set<ProcessHandle> handles = new HashSet<>(known);
        handles.add(root);
        Set<ProcessHandle> all = new HashSet<>();
        for (ProcessHandle handle : handles) {
            if (handle.isAlive() && all.add(handle)) {
                handle.descendants().forEach(all::add);
            }
        }
        List<Seen> seen = new ArrayList<>();
        for (ProcessHandle handle : all.stream().sorted().toList()) {
            if (handle.isAlive()) {
                seen.add(seen(handle));
            }
        }
        return new ProcessLook(seen);
    }

    private static Seen seen(ProcessHandle handle) {
        long pid = handle.pid();
        int depth = 1;
        boolean zombie = false;
        for (String line : lines(handle, "status")) {
            if (line.startsWith("NSpid:")) {
                // The last number is the innermost namespace's.
                String[] numbers = line.substring(6).strip().split("\\s+");
                pid = Long.parseLong(numbers[numbers.length - 1]);
                depth = numbers.length;
            } else if (line.startsWith("State:")) {
                zombie = line.contains("Z");
            }
        }
        List<String> memory = lines(handle, "statm");
        long resident = memory.isEmpty() ? 0 : Long.parseLong(memory.get(0).split(" ")[1]) * BYTES_A_PAGE;
        List<String> words = lines(handle, "cmdline");
        String command = words.isEmpty() ? "" : words.get(0).replace('\0', ' ').strip();
        Duration cpu = handle.info().totalCpuDuration().orElse(Duration.ZERO);
        return new Seen(handle, pid, depth, zombie, cpu, resident, command);
    }

    /** Of Linux' {@code /proc}; nothing where that is not, or the process is gone. */
    private static List<String> lines(ProcessHandle handle, String file) {
        Path path = Path.of("/proc", Long.toString(handle.pid()), file);
        try {
            return Files.readAllLines(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // There is none, or it ended while it was read.
            return List.of();
        }
    }

    Stream<Seen> living() {
        return processes.stream().filter(one -> !one.zombie());
    }

    /** By a process's own number; those outside the box, which may have the same number there, are not meant. */
    Optional<Seen> withPid(long pid) {
        int deepest = processes.stream().mapToInt(Seen::depth).max().orElse(1);
        return processes.stream()
                .filter(one -> one.pid() == pid && one.depth() == deepest)
                .findFirst();
    }

    /**
     * Whether a thread of some process runs, or would if a processor were free, or waits for a disk. On a busy machine that
     * is the difference between one that has nothing to do and one that is not let to do it. Never where the system does not
     * tell.
     */
    boolean isAnyRunnable() {
        return living().anyMatch(one -> {
            Path tasks = Path.of("/proc", Long.toString(one.handle().pid()), "task");
            try (Stream<Path> threads = Files.list(tasks)) {
                return threads.anyMatch(ProcessLook::isRunnable);
            } catch (IOException | UncheckedIOException e) {
                // It has ended meanwhile, or there is no such folder.
                return false;
            }
        });
    }

    private static boolean isRunnable(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name before it stands in brackets and may hold brackets.
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'R' || state == 'D';
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    Duration cpu() {
        return processes.stream().map(Seen::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    long residentBytes() {
        return processes.stream().mapToLong(Seen::residentBytes).sum();
    }

    /** For people: a line a process, what comes behind the class path only. */
    String table() {
        StringBuilder lines = new StringBuilder();
        for (Seen one : processes) {
            String words = one.command().replaceFirst("^\\S*/(\\S+) .* -cp \\S+ ", "$1 ");
            lines.append(String.format(
                    "%7d  %s  %5d ms  %s%n",
                    one.pid(),
                    one.zombie() ? "ended " : "living",
                    one.cpu().toMillis(),
                    words.length() > 120 ? words.substring(0, 120) + "..." : words));
        }
        return lines.toString().replace(System.lineSeparator(), "\n");
    }
}
