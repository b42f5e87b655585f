package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.AverageMetrics;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Measures schedules; all of them in one map. */
public final class MetricsCalculator implements ScheduleMetrics {
    private static final Map<String, Account> accounts = new LinkedHashMap<>();

    @Override
    public void accept(TraceEvent event) {
        if (event.kind() == EventKind.ARRIVE) {
            accounts.put(event.task(), new Account(event.task(), event.tick()));
        }
        Account account = accounts.get(event.task());
        if (account != null) {
            account.book(event);
        }
    }

    @Override
    public List<TaskMetrics> tasks() {
        return finished().stream().map(Account::metrics).toList();
    }

    @Override
    public AverageMetrics averages() {
        List<TaskMetrics> rows = tasks();
        return new AverageMetrics(
                mean(rows, TaskMetrics::response),
                mean(rows, TaskMetrics::turnaround),
                mean(rows, TaskMetrics::waiting));
    }

    private Collection<Account> finished() {
        return accounts.values().stream()
                .filter(account -> account.completion != Account.NOT_YET)
                .toList();
    }

    private static double mean(List<TaskMetrics> rows, ToLongFunction<TaskMetrics> value) {
        return rows.stream().mapToLong(value).average().orElse(0);
    }

    /** What is known of one task. */
    private static final class Account {
        private static final long NOT_YET = -1;

        private final String task;
        private final long arrival;
        private long firstRun = NOT_YET;
        private long completion = NOT_YET;
        private long readySince = NOT_YET;
        private long waiting;

        Account(String task, long arrival) {
            this.task = task;
            this.arrival = arrival;
        }

        void book(TraceEvent event) {
            if (event.kind().makesReady()) {
                readySince = event.tick();
            } else if (event.kind() == EventKind.RUN || event.kind() == EventKind.EXIT) {
                // A task can also end while it is ready: when another one of its process faults.
                if (readySince != NOT_YET) {
                    waiting += event.tick() - readySince;
                    readySince = NOT_YET;
                }
                if (firstRun == NOT_YET) {
                    firstRun = event.tick();
                }
                if (event.kind() == EventKind.EXIT) {
                    completion = event.tick();
                }
            }
        }

        TaskMetrics metrics() {
            return new TaskMetrics(
                    task, arrival, firstRun, completion, firstRun - arrival, completion - arrival, waiting);
        }
    }
}
