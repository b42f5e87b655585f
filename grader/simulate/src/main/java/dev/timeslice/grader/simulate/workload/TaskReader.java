package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.program.Affinity;
import dev.timeslice.model.program.JoinCycles;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskAttributes;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a workload, whatever the format of their file, and says what is wrong with them. */
final class TaskReader {
    /** What a row may have, in the order in which it is listed for people. */
    static final List<String> COLUMNS = List.of(
            "task",
            "arrival",
            "burst",
            "priority",
            "tickets",
            "nice",
            "io_every",
            "io_length",
            "working_set",
            "affinity",
            "process",
            "program",
            "memory");

    /** So that sums of times stay far from overflow. */
    static final long MOST_TICKS = 1_000_000_000_000L;

    private static final String ENDLESS = "inf";

    private final Texts texts;
    private final Map<String, String> placeOfName = new HashMap<>();
    private final List<TaskSpec> tasks = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final NamesInPrograms names = new NamesInPrograms();
    private final ProgramLibrary library;
    /** By process, what one of its tasks says of its memory. */
    private final Map<String, MemoryNeed> memories = new LinkedHashMap<>();

    TaskReader(Texts texts) {
        this.texts = texts;
        this.library = new ProgramLibrary(texts, names);
    }

    /** The programs that tasks may name. */
    ProgramLibrary library() {
        return library;
    }

    /**
     * Takes the next task of the workload.
     *
     * @throws BadInput if it is not as it must be
     */
    void add(TaskRow row) {
        String name = row.get("task", "");
        if (name.isEmpty()) {
            throw texts.bad("task.nameless", row.place());
        }
        if (name.chars().anyMatch(character -> character < ' ' || character == ',' || character == '"')) {
            throw texts.bad("task.name", row.place(), name);
        }
        String before = placeOfName.putIfAbsent(name, row.place());
        if (before != null) {
            throw texts.bad("task.twice", row.place(), name, before);
        }
        String process = row.get("process", name);
        tasks.add(
                new TaskSpec(name, whole(row, "arrival", "0", 0, MOST_TICKS), process, program(row), attributes(row)));
        places.add(row.place());
        memory(row, process);
    }

    private void memory(TaskRow row, String process) {
        if (!row.has("memory")) {
            return;
        }
        int pages = (int) whole(row, "memory", "", MemoryNeed.LEAST, MemoryNeed.MOST);
        MemoryNeed before = memories.putIfAbsent(process, new MemoryNeed(pages, row.place()));
        if (before != null && before.pages() != pages) {
            throw texts.bad("task.memory-differs", row.place(), process, before.pages(), before.place(), pages);
        }
    }

    /**
     * The workload that the tasks make.
     *
     * @param file its name
     * @throws BadInput if there are no tasks, or they do not go together
     */
    Scenario scenario(String file, @Nullable String explanation, List<String> policies, List<Setting> settings) {
        if (tasks.isEmpty()) {
            throw texts.bad("workload.empty", file);
        }
        names.check(tasks, texts);
        List<String> cycle = JoinCycles.firstIn(tasks);
        if (!cycle.isEmpty()) {
            String place = String.valueOf(placeOfName.get(cycle.get(0)));
            throw texts.bad("task.join-cycle", place, String.join(" > ", cycle) + " > " + cycle.get(0));
        }
        return new Scenario(file, explanation, Workload.of(tasks), places, memories, policies, settings);
    }

    private Program program(TaskRow row) {
        if (row.has("program")) {
            for (String other : List.of("burst", "io_every", "io_length")) {
                if (row.has(other)) {
                    throw texts.bad("task.program-and", row.place(), other, row.get(other, ""));
                }
            }
            return library.reader().read(row.get("program", ""), row.place());
        }
        if (!row.has("burst")) {
            throw texts.bad("task.burst-missing", row.place());
        }
        long burst = row.get("burst", "").equals(ENDLESS) ? Long.MAX_VALUE : whole(row, "burst", "", 0, MOST_TICKS);
        long every = whole(row, "io_every", "0", 0, MOST_TICKS);
        TaskSpec.Builder draft = TaskSpec.builder("draft");
        if (every == 0) {
            // Whoever does no I/O may say so by 0, and then its length means nothing.
            whole(row, "io_length", "0", 0, MOST_TICKS);
            return draft.burst(burst).build().program();
        }
        if (!row.has("io_length")) {
            throw texts.bad("task.io-length-missing", row.place(), every);
        }
        return draft.burst(burst, every, whole(row, "io_length", "", 1, MOST_TICKS))
                .build()
                .program();
    }

    private TaskAttributes attributes(TaskRow row) {
        TaskAttributes standard = TaskAttributes.NONE;
        return new TaskAttributes(
                (int) whole(
                        row, "priority", Integer.toString(standard.priority()), Integer.MIN_VALUE, Integer.MAX_VALUE),
                (int) whole(
                        row,
                        "nice",
                        Integer.toString(standard.nice()),
                        TaskAttributes.LEAST_NICE,
                        TaskAttributes.MOST_NICE),
                (int) whole(row, "tickets", Integer.toString(standard.tickets()), 1, 1_000_000_000),
                whole(row, "working_set", Long.toString(standard.workingSet()), 0, MOST_TICKS),
                row.has("affinity")
                        ? new AffinityText(row.place(), texts).read(row.get("affinity", ""))
                        : Affinity.ANY);
    }

    private long whole(TaskRow row, String column, String otherwise, long least, long most) {
        String text = row.get(column, otherwise);
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as a number out of range.
        }
        String key = column.equals("burst") ? "number.or-inf" : "number.whole";
        throw texts.bad(key, row.place(), column, least, most, text);
    }
}
