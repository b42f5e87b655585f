package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Begins each turn with a whole quantum. */
public final class MultilevelFeedbackQueue implements SchedulingPolicy {
    private final Line[] lines;
    private final long boost;
    private final boolean ioBump;
    private final boolean stayAfterIo;
    private final Map<TaskView, Account> accounts = new HashMap<>();
    private Machine machine;

    public MultilevelFeedbackQueue(List<FeedbackQueue> queues, long boost, boolean ioBump, boolean stayAfterIo) {
        int before = Integer.MAX_VALUE;
        lines = new Line[queues.size()];
        for (int i = 0; i < lines.length; i++) {
            if (queues.get(i).number() >= before) {
                throw new IllegalArgumentException("not from the highest to the lowest: " + queues);
            }
            before = queues.get(i).number();
            lines[i] = new Line(i, queues.get(i));
        }
        if (lines.length == 0 || boost < 0) {
            throw new IllegalArgumentException("no queues, or a boost of the past: " + queues + " " + boost);
        }
        this.boost = boost;
        this.ioBump = ioBump;
        this.stayAfterIo = stayAfterIo;
    }

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
        if (boost != 0) {
            machine.setTimer(boost, 1);
        }
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Account account = accounts.computeIfAbsent(task, key -> new Account(lines[0]));
        if (cause == ReadyCause.PREEMPTED) {
            account.line.tasks.addFirst(task);
            return;
        }
        account.settle();
        if (cause == ReadyCause.WOKEN && ioBump) {
            bump(task, account);
        } else {
            account.line.tasks.addLast(task);
        }
    }

    private void bump(TaskView task, Account account) {
        for (int core = 0; core < machine.cores(); core++) {
            TaskView running = machine.running(core);
            if (running != null && accounts.get(running).line == account.line && machine.preempt(core) != null) {
                account.line.tasks.addFirst(running);
            }
        }
        account.line.tasks.addFirst(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        for (Line line : lines) {
            if (!line.tasks.isEmpty()) {
                return line.tasks.removeFirst();
            }
        }
        return null;
    }

    @Override
    public long quantum(TaskView task) {
        accounts.get(task).ticks = accounts.get(task).line.rule.quantum();
        return accounts.get(task).ticks;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        accounts.get(task).ticks -= ticks;
    }

    @Override
    public void blocked(TaskView task) {
        Account account = accounts.get(task);
        boolean over = account.ticks == 0;
        if (stayAfterIo) {
            account.move(account.line);
        }
        if (over) {
            account.endQuantum();
        }
    }

    @Override
    public int interrupt(TaskView newcomer) {
        int worst = accounts.get(newcomer).line.depth;
        int victim = NO_CORE;
        for (int core = 0; core < machine.cores(); core++) {
            TaskView running = machine.running(core);
            if (running != null && accounts.get(running).line.depth > worst) {
                worst = accounts.get(running).line.depth;
                victim = core;
            }
        }
        return victim;
    }

    @Override
    public void timer(long key) {
        machine.setTimer(machine.now() + boost, key);
        for (int core = 0; core < machine.cores(); core++) {
            TaskView task = machine.preempt(core);
            if (task != null) {
                accounts.get(task).line.tasks.addFirst(task);
            }
        }
        for (int i = lines.length - 1; i > 0; i--) {
            lines[0].tasks.addAll(lines[i].tasks);
            lines[i].tasks.clear();
        }
        accounts.values().forEach(account -> account.move(lines[0]));
    }

    private static final class Line {
        final int depth;
        final FeedbackQueue rule;
        final Deque<TaskView> tasks = new ArrayDeque<>();

        Line(int depth, FeedbackQueue rule) {
            this.depth = depth;
            this.rule = rule;
        }
    }

    private final class Account {
        Line line;
        long ticks;
        long quanta;

        Account(Line first) {
            move(first);
        }

        void move(Line to) {
            line = to;
            ticks = to.rule.quantum();
            quanta = to.rule.allotment();
        }

        void settle() {
            if (ticks == 0) {
                endQuantum();
            }
        }

        void endQuantum() {
            quanta--;
            ticks = line.rule.quantum();
            if (quanta == 0) {
                move(lines[Math.min(line.depth + 1, lines.length - 1)]);
            }
        }
    }
}
