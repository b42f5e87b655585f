package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.AverageMetrics;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class MetricsCalculator implements ScheduleMetrics {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Long> arrival = new HashMap<>();
    private final Map<String, Long> start = new HashMap<>();
    private final Map<String, Long> end = new HashMap<>();
    private final Map<String, Long> lastRun = new HashMap<>();
    private final Map<String, Long> running = new HashMap<>();

    public MetricsCalculator() {}

    @Override
    public void accept(TraceEvent event) {
        String task = event.task();
        if (event.kind() == EventKind.ARRIVE) {
            names.add(task);
            arrival.put(task, event.tick());
            running.put(task, 0L);
        }
        if (event.kind() == EventKind.RUN) {
            start.putIfAbsent(task, event.tick());
            lastRun.put(task, event.tick());
        }
        if (event.kind().leavesCore() && lastRun.containsKey(task)) {
            running.put(task, running.get(task) + event.tick() - lastRun.remove(task));
        }
        if (event.kind() == EventKind.EXIT) {
            end.put(task, event.tick());
        }
    }

    @Override
    public List<TaskMetrics> tasks() {
        List<TaskMetrics> rows = new ArrayList<>();
        for (String name : names) {
            if (!end.containsKey(name)) {
                continue;
            }
            long a = arrival.get(name);
            long s = start.getOrDefault(name, end.get(name));
            long e = end.get(name);
            // waiting = turnaround - burst
            rows.add(new TaskMetrics(name, a, s, e, s - a, e - a, e - a - running.get(name)));
        }
        return rows;
    }

    @Override
    public AverageMetrics averages() {
        List<TaskMetrics> rows = tasks();
        if (rows.isEmpty()) {
            return new AverageMetrics(0, 0, 0);
        }
        long response = 0;
        long turnaround = 0;
        long waiting = 0;
        for (TaskMetrics row : rows) {
            response += row.response();
            turnaround += row.turnaround();
            waiting += row.waiting();
        }
        int n = rows.size();
        return new AverageMetrics(response / n, turnaround / n, waiting / n);
    }
}
