package dev.timeslice.testkit.schedules.control;

import dev.timeslice.testkit.schedules.control.Outcome.Stuck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said when no task can go on. */
final class Hang {
    private Hang() {}

    static Outcome of(List<Task> tasks) {
        for (Task task : tasks) {
            if (task.holdsOut()) {
                return new Outcome.Spun(task.name(), task.quiet(), false);
            }
        }
        if (isAfterwards(tasks)) {
            return new Outcome.Leaked(stuck(tasks));
        }
        return new Outcome.Hung(cycle(tasks), stuck(tasks));
    }

    /** Whether the scenario has come to its end and only waits for what the code under test started. */
    static boolean isAfterwards(List<Task> tasks) {
        return tasks.get(0).waitsFor() instanceof End end && end.isAfterwards();
    }

    /** All tasks that have not ended but the scenario's own, if it does nothing but wait for the others. */
    static List<Stuck> stuck(List<Task> tasks) {
        List<Stuck> stuck = new ArrayList<>();
        for (Task task : tasks) {
            Wait wait = task.waitsFor();
            boolean looksOn = task.number() == 0 && wait instanceof End;
            if (task.hasStarted() && !task.hasEnded() && !looksOn) {
                Task holder = wait == null ? null : wait.holder();
                stuck.add(new Stuck(
                        task.name(),
                        wait == null ? "" : wait.what(),
                        wait == null ? null : wait.on(),
                        holder == null ? "" : holder.name()));
            }
        }
        return stuck;
    }

    private static List<String> cycle(List<Task> tasks) {
        for (Task start : tasks) {
            List<Task> way = new ArrayList<>();
            Task next = start;
            while (next != null && !way.contains(next)) {
                way.add(next);
                next = holderFor(next);
            }
            if (next == start && way.size() > 1) {
                return way.stream().map(Task::name).toList();
            }
        }
        return List.of();
    }

    private static @Nullable Task holderFor(Task waiting) {
        Wait wait = waiting.waitsFor();
        return wait == null || waiting.hasEnded() ? null : wait.holder();
    }
}
