package dev.timeslice.model.trace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures the machine while a run goes on, and keeps no events: memory grows with the number of tasks, not with the
 * length of the run.
 */
public final class MachineMetrics implements TraceSink {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<Integer, String> lastOnCore = new HashMap<>();
    private int cores = 1;
    private long end;
    private long finished;
    private long switchTicks;
    private long switches;
    private long migrations;

    @Override
    public void begin(RunDescription description) {
        cores = Integer.parseInt(description.knobs().getOrDefault("cores", "1"));
    }

    @Override
    public void accept(TraceEvent event) {
        end = event.tick();
        EventKind kind = event.kind();
        if (kind == EventKind.ARRIVE) {
            accounts.put(event.task(), new Account(event.tick()));
            return;
        }
        Account account = accounts.get(event.task());
        if (account == null) {
            return;
        }
        if (kind == EventKind.RUN) {
            run(event, account);
        } else if (kind == EventKind.SWITCH) {
            account.switchingSince = event.tick();
        } else if (kind.leavesCore()) {
            account.stop(event.tick());
        }
        if (kind == EventKind.EXIT) {
            endSwitch(account, event.tick());
            account.exit = event.tick();
            finished++;
        }
    }

    @Override
    public void end(long tick) {
        end = tick;
    }

    /** The run so far, or all of it once it has ended. */
    public MachineSummary summary() {
        long runTicks = 0;
        long switching = switchTicks;
        double sum = 0;
        double squares = 0;
        int present = 0;
        for (Account account : accounts.values()) {
            runTicks += account.ticksUntil(end);
            if (account.switchingSince != Account.NEVER) {
                switching += end - account.switchingSince;
            }
            long stay = (account.exit == Account.NEVER ? end : account.exit) - account.arrival;
            if (stay > 0) {
                double share = account.ticksUntil(end) / (double) stay;
                sum += share;
                squares += share * share;
                present++;
            }
        }
        double fairness = squares == 0 ? 1 : sum * sum / (present * squares);
        return new MachineSummary(end, cores, finished, runTicks, switching, switches, migrations, fairness);
    }

    private void run(TraceEvent event, Account account) {
        endSwitch(account, event.tick());
        String before = lastOnCore.put(event.core(), event.task());
        if (before != null && !before.equals(event.task())) {
            switches++;
        }
        if (account.core != TraceEvent.NO_CORE && account.core != event.core()) {
            migrations++;
        }
        account.core = event.core();
        account.runningSince = event.tick();
    }

    private void endSwitch(Account account, long tick) {
        if (account.switchingSince != Account.NEVER) {
            switchTicks += tick - account.switchingSince;
            account.switchingSince = Account.NEVER;
        }
    }

    /** What is known of one task. */
    private static final class Account {
        private static final long NEVER = -1;

        private final long arrival;
        private int core = TraceEvent.NO_CORE;
        private long runningSince = NEVER;
        private long switchingSince = NEVER;
        private long ticks;
        private long exit = NEVER;

        Account(long arrival) {
            this.arrival = arrival;
        }

        void stop(long tick) {
            ticks = ticksUntil(tick);
            runningSince = NEVER;
        }

        long ticksUntil(long tick) {
            return runningSince == NEVER ? ticks : ticks + tick - runningSince;
        }
    }
}
