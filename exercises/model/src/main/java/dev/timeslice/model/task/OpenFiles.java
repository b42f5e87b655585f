package dev.timeslice.model.task;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table of open files: small numbers, and what each of them stands for. */
public final class OpenFiles {
    private final SortedMap<Integer, String> files = new TreeMap<>();

    /** A table without any. */
    public OpenFiles() {}

    /** A new table with the same entries, which goes its own way from now on. */
    public OpenFiles copy() {
        OpenFiles copy = new OpenFiles();
        copy.files.putAll(files);
        return copy;
    }

    /**
     * Opens a file under the lowest number that is free, from 0.
     *
     * @return the number
     */
    public int open(String name) {
        int number = 0;
        while (files.containsKey(number)) {
            number++;
        }
        files.put(number, name);
        return number;
    }

    /** Closes a file; whether it was open. */
    public boolean close(int number) {
        return files.remove(number) != null;
    }

    /** What a number stands for; {@code null} if it is not open. */
    public @Nullable String get(int number) {
        return files.get(number);
    }

    /** All entries by their numbers; a view that cannot be changed. */
    public Map<Integer, String> all() {
        return Collections.unmodifiableMap(files);
    }
}
