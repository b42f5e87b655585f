package dev.timeslice.testkit.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of a run at one moment, seen from outside.
 *
 * @param processes in ascending order of the numbers that they have outside
 */
record ProcessLook(List<Seen> processes) {
    /** As much of a thread's name as the system keeps. */
    private static final int LONGEST_NAME = 15;

    /** Threads that wake up again and again for nothing: a JVM's own, and the one that waits for the end of the run. */
    static final Set<String> PERIODIC = Stream.of(
                    "VM Periodic Task Thread",
                    "VM Thread",
                    "Monitor Deflation Thread",
                    "Service Thread",
                    BlackBox.END_WITH_THE_RUN)
            .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * One process.
     *
     * @param handle its number outside
     * @param pid its own number, which is another one in a box
     * @param depth in how many namespaces it has a number, one within the other, as far as we see; 1 where that cannot be told
     * @param zombie whether it has ended and nobody has waited for it
     * @param cpu the time that it has used
     * @param residentBytes its memory; 0 if that cannot be told
     */
    record Seen(ProcessHandle handle, long pid, int depth, boolean zombie, Duration cpu, long residentBytes) {
        /** The words by which it was started; empty if they cannot be told any more. */
        String command() {
            List<String> words = lines(handle, "cmdline");
            return words.isEmpty() ? "" : words.get(0).replace('\0', ' ').strip();
        }
    }

    /** The process itself and all that descends from it or was known before to, as far as they live. */
    static ProcessLook of(ProcessHandle root, Set<ProcessHandle> known) {
        // The root first: most of the others descend from it, and each question reads about all processes of the
        // machine.
        Set<ProcessHandle> handles = new LinkedHashSet<>(List.of(root));
        handles.addAll(known);
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
        long resident = 0;
        for (String line : lines(handle, "status")) {
            if (line.startsWith("NSpid:")) {
                // The last number is the innermost namespace's.
                String[] numbers = line.substring(6).strip().split("\\s+");
                pid = Long.parseLong(numbers[numbers.length - 1]);
                depth = numbers.length;
            } else if (line.startsWith("State:")) {
                zombie = line.contains("Z");
            } else if (line.startsWith("VmRSS:")) {
                resident = Long.parseLong(line.substring(6).replace("kB", "").strip()) << 10;
            }
        }
        Duration cpu = handle.info().totalCpuDuration().orElse(Duration.ZERO);
        return new Seen(handle, pid, depth, zombie, cpu, resident);
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
     * is the difference between one that has nothing to do and one that is not let to do it. Threads that wake up for
     * nothing do not count: on a busy machine one of them is ready at nearly every look. Never where the system does not
     * tell.
     */
    boolean isAnyReady() {
        return living().anyMatch(one -> {
            Path tasks = Path.of("/proc", Long.toString(one.handle().pid()), "task");
            try (Stream<Path> threads = Files.list(tasks)) {
                return threads.anyMatch(ProcessLook::isReady);
            } catch (IOException | UncheckedIOException e) {
                // It has ended meanwhile, or there is no such folder.
                return false;
            }
        });
    }

    /** Of all processes, on files with such an end of their path or of a kind such as {@code socket:}; 0 where the system does not tell. */
    long descriptors(String what) {
        return entries("fd", target -> what.endsWith(":") ? target.startsWith(what) : target.endsWith(what));
    }

    /** Of all processes; 0 where the system does not tell. */
    long threads() {
        return entries("task", thread -> true);
    }

    /** Entries of a folder of each living process whose targets are accepted; an entry that is no link has an empty target. */
    private long entries(String folder, Predicate<String> accepted) {
        return living().mapToLong(one -> {
                    Path path = Path.of("/proc", Long.toString(one.handle().pid()), folder);
                    try (Stream<Path> entries = Files.list(path)) {
                        return entries.map(ProcessLook::target).filter(accepted).count();
                    } catch (IOException | UncheckedIOException e) {
                        // It has ended meanwhile, or there is no such folder.
                        return 0;
                    }
                })
                .sum();
    }

    private static String target(Path entry) {
        try {
            return Files.isSymbolicLink(entry) ? Files.readSymbolicLink(entry).toString() : "";
        } catch (IOException e) {
            // Closed meanwhile.
            return "";
        }
    }

    /** Of the folder that the system has for a thread. */
    static boolean isReady(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name before the state stands in brackets and may hold brackets.
            int end = stat.lastIndexOf(')');
            char state = stat.charAt(end + 2);
            return (state == 'R' || state == 'D') && !PERIODIC.contains(stat.substring(stat.indexOf('(') + 1, end));
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
