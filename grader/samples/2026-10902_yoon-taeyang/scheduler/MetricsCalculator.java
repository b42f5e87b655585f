package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.*;
import dev.timeslice.model.trace.*;
import java.util.*;
import java.util.stream.*;

/** Four maps from a task to a tick. */
public final class MetricsCalculator implements ScheduleMetrics {
    private final Map<String, Long> arrivals = new LinkedHashMap<>();
    private final Map<String, Long> firstRuns = new HashMap<>();
    private final Map<String, Long> completions = new HashMap<>();
    private final Map<String, Long> waits = new HashMap<>();
    private final Map<String, Long> readySince = new HashMap<>();

    @Override
    public void accept(TraceEvent event) {
        String task = event.task();
        long now = event.tick();
        EventKind kind = event.kind();
        if (kind == EventKind.ARRIVE) arrivals.put(task, now);
        if (kind.makesReady()) readySince.put(task, now);
        if (kind == EventKind.RUN || kind == EventKind.EXIT) {
            firstRuns.putIfAbsent(task, now);
            Long since = readySince.remove(task);
            waits.merge(task, since == null ? 0 : now - since, Long::sum);
        }
        if (kind == EventKind.EXIT) completions.put(task, now);
    }

    @Override
    public List<TaskMetrics> tasks() {
        return arrivals.keySet().stream().filter(completions::containsKey).map(this::row).collect(Collectors.toList());
    }

    private TaskMetrics row(String task) {
        long arrival = arrivals.get(task);
        long first = firstRuns.get(task);
        long end = completions.get(task);
        return new TaskMetrics(task, arrival, first, end, first - arrival, end - arrival, waits.get(task));
    }

    @Override
    public AverageMetrics averages() {
        List<TaskMetrics> rows = tasks();
        return new AverageMetrics(
                rows.stream().mapToLong(TaskMetrics::response).average().orElse(0),
                rows.stream().mapToLong(TaskMetrics::turnaround).average().orElse(0),
                rows.stream().mapToLong(TaskMetrics::waiting).average().orElse(0));
    }
}
