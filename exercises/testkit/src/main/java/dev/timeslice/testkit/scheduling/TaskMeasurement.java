package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Measures the tasks of a run while it happens; memory grows with their number, not with the length of the run. */
public final class TaskMeasurement implements TraceSink {
    private static final long NOT_YET = -1;

    private final List<Account> accounts;
    private final Map<String, Account> byName;

    /**
     * @param workload whose tasks will run
     */
    public TaskMeasurement(Workload workload) {
        int count = workload.tasks().size();
        accounts = new ArrayList<>(count);
        byName = new HashMap<>(count * 2);
        for (TaskSpec task : workload.tasks()) {
            Account account = new Account(task.name(), task.arrival());
            accounts.add(account);
            byName.put(task.name(), account);
        }
    }

    @Override
    public void accept(TraceEvent event) {
        Account account = byName.get(event.task());
        if (account == null) {
            return;
        }
        EventKind kind = event.kind();
        if (kind == EventKind.RUN) {
            run(account, event);
        } else if (kind.leavesCore()) {
            account.stopRunning(event.tick());
        }
        if (kind.makesReady()) {
            account.readySince = event.tick();
        } else if (kind == EventKind.EXIT) {
            // It can also end while it is ready: when another one of its process faults.
            account.stopWaiting(event.tick());
            account.completion = event.tick();
        }
    }

    private void run(Account account, TraceEvent event) {
        account.stopWaiting(event.tick());
        if (account.firstRun == NOT_YET) {
            account.firstRun = event.tick();
        }
        if (account.runningSince == NOT_YET) {
            account.runningSince = event.tick();
        }
    }

    @Override
    public void end(long tick) {
        for (Account account : accounts) {
            account.stopRunning(tick);
            account.stopWaiting(tick);
        }
    }

    /** One a task, in the order of the workload. */
    public List<TaskResult> tasks() {
        return accounts.stream().map(Account::result).toList();
    }

    /** What is known of one task. */
    private static final class Account {
        private final String task;
        private final long arrival;
        private long firstRun = NOT_YET;
        private long completion = NOT_YET;
        private long readySince = NOT_YET;
        private long runningSince = NOT_YET;
        private long waiting;
        private long cpu;

        Account(String task, long arrival) {
            this.task = task;
            this.arrival = arrival;
        }

        void stopWaiting(long tick) {
            if (readySince != NOT_YET) {
                waiting += tick - readySince;
                readySince = NOT_YET;
            }
        }

        void stopRunning(long tick) {
            if (runningSince != NOT_YET) {
                cpu += tick - runningSince;
                runningSince = NOT_YET;
            }
        }

        TaskResult result() {
            return new TaskResult(task, arrival, known(firstRun), known(completion), waiting, cpu);
        }

        private static OptionalLong known(long tick) {
            return tick == NOT_YET ? OptionalLong.empty() : OptionalLong.of(tick);
        }
    }
}
