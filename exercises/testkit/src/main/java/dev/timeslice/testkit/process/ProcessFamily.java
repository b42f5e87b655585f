package dev.timeslice.testkit.process;

import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A process table as a tree in text, each child below its parent and further to the right. */
public final class ProcessFamily {
    private final List<ProcessEntry> entries;
    private final List<String> lines = new ArrayList<>();
    private final Set<Integer> shown = new HashSet<>();

    private ProcessFamily(List<ProcessEntry> entries) {
        this.entries = entries;
    }

    /** A line a process, such as {@code 3 b ZOMBIE 7}; those that no root leads to come last, with their parent's number. */
    public static List<String> lines(List<ProcessEntry> entries) {
        ProcessFamily family = new ProcessFamily(entries);
        family.showChildrenOf(ProcessTable.NO_PROCESS, "");
        for (ProcessEntry entry : entries) {
            if (!family.shown.contains(entry.pid())) {
                family.lines.add(line(entry) + ", child of " + entry.parent());
            }
        }
        return family.lines;
    }

    private void showChildrenOf(int parent, String indent) {
        for (ProcessEntry entry : entries) {
            if (entry.parent() == parent && shown.add(entry.pid())) {
                lines.add(indent + line(entry));
                showChildrenOf(entry.pid(), indent + "  ");
            }
        }
    }

    private static String line(ProcessEntry entry) {
        String end = entry.state() == ProcessState.ZOMBIE || entry.status() != 0 ? " " + entry.status() : "";
        return entry.pid() + " " + entry.name() + " " + entry.state() + end;
    }
}
