package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.AverageMetrics;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the events and replays them, task by task, when it is asked. */
public final class MetricsCalculator implements ScheduleMetrics {
    private final List<TraceEvent> events = new ArrayList<>();

    @Override
    public void accept(TraceEvent event) {
        events.add(event);
    }

    @Override
    public List<TaskMetrics> tasks() {
        Set<String> ended = new HashSet<>();
        for (TraceEvent event : events) {
            if (event.kind() == EventKind.EXIT) {
                ended.add(event.task());
            }
        }
        List<TaskMetrics> rows = new ArrayList<>();
        for (TraceEvent event : events) {
            if (event.kind() == EventKind.ARRIVE && ended.contains(event.task())) {
                rows.add(measure(event.task()));
            }
        }
        return rows;
    }

    private TaskMetrics measure(String task) {
        long arrival = 0;
        long firstRun = -1;
        long completion = 0;
        long waiting = 0;
        long readySince = -1;
        for (TraceEvent event : events) {
            if (!event.task().equals(task)) {
                continue;
            }
            switch (event.kind()) {
                case ARRIVE:
                    arrival = event.tick();
                    readySince = event.tick();
                    break;
                case EXPIRE, PREEMPT, YIELD, WAKE:
                    readySince = event.tick();
                    break;
                case RUN:
                    if (firstRun < 0) {
                        firstRun = event.tick();
                    }
                    waiting += event.tick() - readySince;
                    break;
                case EXIT:
                    completion = event.tick();
                    break;
                default:
                    break;
            }
        }
        return new TaskMetrics(task, arrival, firstRun, completion, firstRun - arrival, completion - arrival, waiting);
    }

    @Override
    public AverageMetrics averages() {
        List<TaskMetrics> rows = tasks();
        if (rows.isEmpty()) {
            return new AverageMetrics(0, 0, 0);
        }
        double response = 0;
        double turnaround = 0;
        double waiting = 0;
        for (TaskMetrics row : rows) {
            response += row.response();
            turnaround += row.turnaround();
            waiting += row.waiting();
        }
        int count = rows.size();
        return new AverageMetrics(response / count, turnaround / count, waiting / count);
    }
}
