package dev.timeslice.testkit.tasks;

import dev.timeslice.model.process.Signal;
import dev.timeslice.model.task.OpenFiles;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.SignalHandlers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskMemory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All tasks at one moment, a row each: the share matrix. An object is named by a letter and a number, in the order in which
 * the rows come to it, so that two pictures are equal if the same tasks share the same things with the same content.
 *
 * @param blocks the tasks from the oldest to the newest
 */
record TaskPicture(List<TaskBlock> blocks) {

    static TaskPicture of(List<TaskBlock> tasks) {
        return new TaskPicture(List.copyOf(tasks));
    }

    /** The cells of a column as they are now, from the oldest task to the newest. */
    List<String> of(Column column) {
        Names names = new Names(column);
        return blocks.stream().map(task -> cell(column, task, names)).toList();
    }

    int tasks() {
        return blocks.size();
    }

    private static String cell(Column column, TaskBlock task, Names names) {
        return switch (column) {
            case TID -> Integer.toString(task.tid());
            case PID -> Integer.toString(task.pid());
            case PARENT -> Integer.toString(task.parent());
            case MEMORY -> names.of(task.memory()) + "(" + content(task.memory()) + ")";
            case FILES -> names.of(task.files()) + "(" + content(task.files()) + ")";
            case HANDLERS -> names.of(task.handlers()) + "(" + content(task.handlers()) + ")";
            case REGISTERS -> names.of(task.registers()) + "(" + content(task.registers()) + ")";
        };
    }

    private static String content(@Nullable TaskMemory memory) {
        // Nobody but the model makes memories; a class of the student's own is not asked anything.
        return memory instanceof OneVariable known ? known.shown() : memory == null ? "" : "of another class";
    }

    private static String content(@Nullable OpenFiles files) {
        return files == null
                ? ""
                : files.all().entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String content(@Nullable SignalHandlers handlers) {
        if (handlers == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            String function = handlers.get(signal);
            if (function != null) {
                words.add(signal + ":" + function);
            }
        }
        return String.join(" ", words);
    }

    private static String content(@Nullable Registers registers) {
        return registers == null ? "" : registers.toString();
    }

    @Override
    public String toString() {
        Map<Column, List<String>> all = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            all.put(column, of(column));
        }
        return table(all);
    }

    /** A table of some columns, with the tid in front. */
    String table(Map<Column, List<String>> cells) {
        Map<Column, List<String>> shown = new EnumMap<>(cells);
        shown.putIfAbsent(Column.TID, of(Column.TID));
        List<StringBuilder> lines = new ArrayList<>();
        for (int line = 0; line <= tasks(); line++) {
            lines.add(new StringBuilder());
        }
        for (Map.Entry<Column, List<String>> column : shown.entrySet()) {
            List<String> words = new ArrayList<>(List.of(column.getKey().heading()));
            words.addAll(column.getValue());
            int width = words.stream().mapToInt(String::length).max().orElse(0);
            for (int line = 0; line < lines.size(); line++) {
                String word = words.get(line);
                lines.get(line).append(word).append(" ".repeat(width - word.length() + 2));
            }
        }
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Names objects in the order in which they come. */
    private static final class Names {
        private final char letter;
        private final IdentityHashMap<Object, String> known = new IdentityHashMap<>();

        Names(Column column) {
            this.letter = column.heading().charAt(0);
        }

        String of(@Nullable Object object) {
            if (object == null) {
                return "null";
            }
            String next = letter + Integer.toString(known.size() + 1);
            return known.computeIfAbsent(object, key -> next);
        }
    }
}
