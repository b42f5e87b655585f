package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs that a document names, each read when it is needed first. */
final class ProgramLibrary {

    private record Entry(String text, String place) {}

    private final Texts texts;
    private final ProgramText reader;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Program> read = new LinkedHashMap<>();
    /** Those that are being read, each because the one before names it. */
    private final List<String> path = new ArrayList<>();

    ProgramLibrary(Texts texts, NamesInPrograms names) {
        this.texts = texts;
        this.reader = new ProgramText(texts, this, names);
    }

    ProgramText reader() {
        return reader;
    }

    /** A program's steps, and where they are written. */
    void add(String name, String text, String place) {
        entries.put(name, new Entry(text, place));
    }

    /** Reads also those that nobody names, for the sake of what is wrong with them. */
    void readAll() {
        entries.forEach((name, entry) -> find(name, entry.place));
    }

    /**
     * @param place where it is named
     * @throws BadInput if there is no such program, or it names itself, perhaps through others
     */
    Program find(String name, String place) {
        Program known = read.get(name);
        if (known != null) {
            return known;
        }
        Entry entry = entries.get(name);
        if (entry == null) {
            throw texts.bad("program.unknown", place, String.join(", ", entries.keySet()), name);
        }
        if (path.contains(name)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
            circle.add(name);
            throw texts.bad("program.circle", entry.place, String.join(" > ", circle));
        }
        path.add(name);
        Program program = reader.read(entry.text, entry.place);
        path.remove(path.size() - 1);
        read.put(name, program);
        return program;
    }
}
