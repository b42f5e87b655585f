package dev.timeslice.model.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds tasks of a workload that wait for each other's end, and so for ever. */
public final class JoinCycles {
    /** By the name of a task, those that it joins before it ends. */
    private final Map<String, List<String>> joins = new HashMap<>();
    /** Tasks from which no cycle can be reached. */
    private final Set<String> harmless = new HashSet<>();

    private JoinCycles(List<TaskSpec> tasks) {
        for (TaskSpec task : tasks) {
            List<String> joined = joinedBy(task.program());
            if (!joined.isEmpty()) {
                joins.put(task.name(), joined);
            }
        }
    }

    /**
     * The first cycle there is.
     *
     * @return names of which each joins the next one, and the last one the first; empty if there is no cycle. A task that
     *     joins itself is a cycle of one
     */
    public static List<String> firstIn(List<TaskSpec> tasks) {
        JoinCycles cycles = new JoinCycles(tasks);
        if (cycles.joins.isEmpty()) {
            return List.of();
        }
        for (TaskSpec task : tasks) {
            List<String> cycle = cycles.from(task.name());
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    /** What a program joins for sure: it runs from the first instruction on, to where it ends itself. */
    private static List<String> joinedBy(Program program) {
        List<String> joined = List.of();
        for (Instruction instruction : program.instructions()) {
            if (instruction instanceof ProcessInstruction.Join join) {
                joined = joined.isEmpty() ? new ArrayList<>(2) : joined;
                joined.add(join.task());
            } else if (instruction instanceof Instruction.Exit
                    || instruction instanceof Instruction.Return
                    || instruction instanceof ProcessInstruction.Fault
                    || instruction instanceof ProcessInstruction.Exec
                    || makes(instruction)) {
                // What it joins after it has made a task of its own may be that one.
                return joined;
            }
        }
        return joined;
    }

    private static boolean makes(Instruction instruction) {
        return instruction instanceof ProcessInstruction.Fork || instruction instanceof ProcessInstruction.Clone;
    }

    /** A walk in depth without recursion: chains may be long. */
    private List<String> from(String start) {
        Deque<String> path = new ArrayDeque<>();
        Set<String> onPath = new HashSet<>();
        Map<String, Integer> tried = new HashMap<>();
        path.addLast(start);
        onPath.add(start);
        while (!path.isEmpty()) {
            String task = path.getLast();
            List<String> next = joins.getOrDefault(task, List.of());
            int index = tried.merge(task, 1, Integer::sum) - 1;
            if (index >= next.size() || harmless.contains(task)) {
                path.removeLast();
                onPath.remove(task);
                harmless.add(task);
            } else if (onPath.contains(next.get(index))) {
                List<String> cycle = new ArrayList<>(path);
                return cycle.subList(cycle.indexOf(next.get(index)), cycle.size());
            } else {
                path.addLast(next.get(index));
                onPath.add(next.get(index));
            }
        }
        return List.of();
    }
}
