package dev.timeslice.testkit.supervision;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a supervisor's process has said so far, line by line; what {@link SupervisorMain} writes. */
final class Reports {
    private final Supplier<List<String>> lines;

    Reports(Supplier<List<String>> lines) {
        this.lines = lines;
    }

    boolean has(String line) {
        return lines.get().contains(line);
    }

    long count(String line) {
        return lines.get().stream().filter(line::equals).count();
    }

    /** What follows a beginning, in each line that has it. */
    List<String> after(String beginning) {
        return lines.get().stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .toList();
    }

    /** What was reported of a child, but for its lines, the numbers of its processes and the calls that have returned. */
    List<String> events(String name) {
        return lines.get().stream()
                .map(line -> line.split(" ", 3))
                .filter(words -> words.length > 1 && words[1].equals(name))
                .flatMap(words -> switch (words[0]) {
                    case "started" -> Stream.of("started");
                    case "ended", "pause", "over" -> Stream.of(words[0] + " " + words[2]);
                    default -> Stream.empty();
                })
                .toList();
    }

    /** How often an event was reported of a child. */
    long times(String name, String event) {
        return events(name).stream().filter(event::equals).count();
    }

    boolean isOver(String name) {
        return events(name).stream().anyMatch(event -> event.startsWith("over"));
    }
}
