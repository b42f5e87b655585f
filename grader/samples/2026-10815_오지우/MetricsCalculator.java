package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.AverageMetrics;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class MetricsCalculator implements ScheduleMetrics {

    /** 태스크 하나에 대한 기록. -1은 아직 없다는 뜻. */
    private static class Record {
        long arrival;
        long firstRun = -1;
        long completion = -1;
        long readyAt = -1;
        long waiting = 0;
    }

    private final Map<String, Record> records = new LinkedHashMap<>();

    public MetricsCalculator() {}

    @Override
    public void accept(TraceEvent event) {
        Record record = records.get(event.task());
        if (record == null) {
            record = new Record();
            records.put(event.task(), record);
        }
        switch (event.kind()) {
            case ARRIVE -> {
                record.arrival = event.tick();
                record.readyAt = event.tick();
            }
            case EXPIRE, PREEMPT, YIELD, WAKE -> record.readyAt = event.tick();
            case RUN -> {
                if (record.firstRun < 0) {
                    record.firstRun = event.tick();
                }
                record.waiting += event.tick() - record.readyAt;
                record.readyAt = -1;
            }
            case EXIT -> {
                // 준비 상태에서 끝나는 태스크도 있다 (같은 프로세스의 다른 태스크가 폴트를 낸 경우).
                if (record.readyAt >= 0) {
                    record.waiting += event.tick() - record.readyAt;
                }
                if (record.firstRun < 0) {
                    record.firstRun = event.tick();
                }
                record.completion = event.tick();
            }
            default -> {}
        }
    }

    @Override
    public List<TaskMetrics> tasks() {
        List<TaskMetrics> result = new ArrayList<>();
        for (Map.Entry<String, Record> entry : records.entrySet()) {
            Record record = entry.getValue();
            if (record.completion >= 0) {
                result.add(new TaskMetrics(
                        entry.getKey(),
                        record.arrival,
                        record.firstRun,
                        record.completion,
                        record.firstRun - record.arrival,
                        record.completion - record.arrival,
                        record.waiting));
            }
        }
        return result;
    }

    @Override
    public AverageMetrics averages() {
        List<TaskMetrics> all = tasks();
        if (all.isEmpty()) {
            return new AverageMetrics(0, 0, 0);
        }
        double response = 0;
        double turnaround = 0;
        double waiting = 0;
        for (TaskMetrics task : all) {
            response += task.response();
            turnaround += task.turnaround();
            waiting += task.waiting();
        }
        return new AverageMetrics(response / all.size(), turnaround / all.size(), waiting / all.size());
    }
}
