package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.RunDescription;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of the kernel: the state of the machine, and the step from one tick at which something is due to the next. */
final class Run implements Machine, Interpreter.Host {

    /** A task that left its core at this tick and stays ready. */
    private record Requeued(Task task, int core, EventKind kind, ReadyCause cause) {}

    private static final Comparator<Core> BY_NUMBER = Comparator.comparingInt(core -> core.number);

    private final Configuration configuration;
    private final TraceSink sink;
    private final Interpreter interpreter;
    private final GuardedPolicy policy;
    private final List<Task> tasks;
    private final List<Task> arrivals;
    private final Map<String, List<Task>> processes = new HashMap<>();
    private final Core[] cores;
    private final BitSet idle = new BitSet();
    private final Timers timers = new Timers();
    private final List<Core> dueCores = new ArrayList<>();
    private final List<Task> dueWakers = new ArrayList<>();
    private final ArrayDeque<Requeued> requeued = new ArrayDeque<>();
    private final ArrayDeque<Task> newcomers = new ArrayDeque<>();
    private int nextArrival;
    private int readyTasks;
    private int liveTasks;
    private long now;

    Run(Configuration configuration, SchedulingPolicy policy, Workload workload, TraceSink sink) {
        this.configuration = configuration;
        this.sink = sink;
        this.interpreter = new Interpreter(this, workload, configuration.accessTicks(), dueWakers::add);
        this.tasks = new ArrayList<>(workload.tasks().size());
        for (TaskSpec spec : workload.tasks()) {
            Task task = new Task(tasks.size(), spec);
            tasks.add(task);
            processes.computeIfAbsent(spec.process(), key -> new ArrayList<>(1)).add(task);
        }
        this.arrivals = new ArrayList<>(tasks);
        // Stable: the workload's order decides between tasks that arrive together.
        arrivals.sort(Comparator.comparingLong(Task::arrival));
        this.liveTasks = tasks.size();
        this.cores = new Core[configuration.cores()];
        for (int number = 0; number < cores.length; number++) {
            cores[number] = new Core(number);
        }
        idle.set(0, cores.length);
        this.policy = new GuardedPolicy(policy, this, tasks);
    }

    Outcome toTheEnd() {
        sink.begin(new RunDescription(policy.name(), configuration.knobs()));
        policy.attach();
        while (true) {
            long next = nextTick();
            if (next == Configuration.NEVER) {
                return end();
            }
            if (next >= configuration.until()) {
                return new Outcome.Stopped(configuration.until());
            }
            now = next;
            step();
        }
    }

    private long nextTick() {
        // A task whose process ended before it arrived never does.
        while (nextArrival < arrivals.size() && arrivals.get(nextArrival).state != Task.State.NEW) {
            nextArrival++;
        }
        long timer = timers.next();
        return nextArrival < arrivals.size()
                ? Math.min(timer, arrivals.get(nextArrival).arrival())
                : timer;
    }

    private Outcome end() {
        if (liveTasks == 0) {
            return new Outcome.Finished(now);
        }
        if (idle.cardinality() < cores.length) {
            return new Outcome.Stopped(now);
        }
        return new Outcome.Stuck(
                now,
                tasks.stream()
                        .filter(task -> task.state == Task.State.ASLEEP)
                        .map(Task::name)
                        .toList());
    }

    /** Reads what is due, then writes. */
    private void step() {
        timers.drain(now, dueCores, dueWakers);
        dueCores.sort(BY_NUMBER);
        dueCores.forEach(this::workIsOver);
        dueCores.clear();
        admit();
        interrupts();
        dispatch();
    }

    // Cores

    private void workIsOver(Core core) {
        Task task = core.task;
        // An instruction on another core at this very tick may have ended the task's process.
        if (task == null) {
            return;
        }
        if (core.switching) {
            core.switching = false;
            start(core, task);
        } else {
            account(core, task);
            proceed(core, task);
        }
    }

    private void start(Core core, Task task) {
        event(core.number, EventKind.RUN, task, 0);
        core.since = now;
        core.used = 0;
        core.sliceEnd = later(policy.quantum(task));
        proceed(core, task);
    }

    private void account(Core core, Task task) {
        if (!core.switching) {
            long ticks = now - core.since;
            task.ticksLeft -= ticks;
            task.cpuTime += ticks;
            core.used += ticks;
            core.since = now;
        }
    }

    /** Lets instructions take effect until one needs time or the task loses its core. */
    private void proceed(Core core, Task task) {
        while (true) {
            if (task.ticksLeft > 0) {
                if (now >= core.sliceEnd) {
                    requeue(core, task, EventKind.EXPIRE, ReadyCause.QUANTUM_EXPIRED);
                } else {
                    setTimer(core, Math.min(later(task.ticksLeft), core.sliceEnd));
                }
                return;
            }
            Instruction instruction = task.current();
            Effect effect =
                    instruction == null ? new Effect.EndTask(ExitStatus.SUCCESS) : interpreter.apply(task, instruction);
            if (!(effect instanceof Effect.AwaitPipe)) {
                task.advance();
                Instruction following = task.current();
                task.ticksLeft = following == null ? 0 : interpreter.ticksOf(following);
            }
            if (!(effect instanceof Effect.Next)) {
                leave(core, task, effect);
                return;
            }
        }
    }

    private void leave(Core core, Task task, Effect effect) {
        if (effect instanceof Effect.GiveUp) {
            requeue(core, task, EventKind.YIELD, ReadyCause.YIELDED);
        } else if (effect instanceof Effect.EndTask end) {
            end(task, end.status());
        } else if (effect instanceof Effect.EndProcess end) {
            for (Task member : processes.getOrDefault(task.process(), List.of())) {
                end(member, end.status());
            }
        } else {
            long ticks = effect instanceof Effect.AwaitIo io ? io.ticks() : 0;
            event(core.number, EventKind.BLOCK, task, ticks);
            free(core, task);
            task.state = Task.State.ASLEEP;
            if (effect instanceof Effect.AwaitIo) {
                timers.set(later(ticks), new Timers.IoTimer(task));
            }
        }
    }

    private void requeue(Core core, Task task, EventKind kind, ReadyCause cause) {
        free(core, task);
        requeued.add(new Requeued(task, core.number, kind, cause));
    }

    private void free(Core core, Task task) {
        core.task = null;
        core.previous = task;
        core.switching = false;
        core.timer++;
        idle.set(core.number);
        policy.charge(task, core.used);
    }

    private void end(Task task, int status) {
        if (task.state == Task.State.ENDED) {
            return;
        }
        Core core = coreOf(task);
        if (core != null) {
            account(core, task);
            event(core.number, EventKind.EXIT, task, status);
            free(core, task);
        } else if (task.state != Task.State.NEW) {
            event(TraceEvent.NO_CORE, EventKind.EXIT, task, status);
        }
        if (task.state == Task.State.READY) {
            task.toBeDropped = true;
            readyTasks--;
        }
        task.state = Task.State.ENDED;
        liveTasks--;
    }

    private @Nullable Core coreOf(Task task) {
        if (task.state == Task.State.ON_CORE) {
            for (Core core : cores) {
                if (core.task == task) {
                    return core;
                }
            }
        }
        return null;
    }

    private void setTimer(Core core, long tick) {
        core.timer++;
        if (tick != Configuration.NEVER) {
            timers.set(tick, new Timers.CoreTimer(core, core.timer));
        }
    }

    /** So many ticks from now; endless stays endless. */
    private long later(long ticks) {
        return ticks >= Configuration.NEVER - now ? Configuration.NEVER : now + ticks;
    }

    // Ready tasks

    private void admit() {
        if (configuration.requeueOrder() == RequeueOrder.PREEMPTED_FIRST) {
            admitRequeued();
        }
        while (nextArrival < arrivals.size() && arrivals.get(nextArrival).arrival() == now) {
            Task task = arrivals.get(nextArrival++);
            if (task.state == Task.State.NEW) {
                Instruction first = task.current();
                task.ticksLeft = first == null ? 0 : interpreter.ticksOf(first);
                makeReady(task, TraceEvent.NO_CORE, EventKind.ARRIVE, ReadyCause.ARRIVED);
                newcomers.add(task);
            }
        }
        admitWakers();
        admitRequeued();
    }

    private void admitWakers() {
        for (Task task : dueWakers) {
            // Its process may have ended while it slept.
            if (task.state == Task.State.ASLEEP) {
                makeReady(task, TraceEvent.NO_CORE, EventKind.WAKE, ReadyCause.WOKEN);
                newcomers.add(task);
            }
        }
        dueWakers.clear();
    }

    private void admitRequeued() {
        while (!requeued.isEmpty()) {
            Requeued next = requeued.remove();
            if (next.task().state == Task.State.ON_CORE) {
                makeReady(next.task(), next.core(), next.kind(), next.cause());
            }
        }
    }

    private void makeReady(Task task, int core, EventKind kind, ReadyCause cause) {
        task.state = Task.State.READY;
        readyTasks++;
        event(core, kind, task, 0);
        policy.ready(task, cause);
    }

    /** Asks for every newcomer in turn, as long as no core is free: a free one is filled first. */
    private void interrupts() {
        while (idle.isEmpty() && !newcomers.isEmpty()) {
            Task task = newcomers.remove();
            if (task.state == Task.State.READY) {
                int number = policy.interrupt(task);
                if (number != SchedulingPolicy.NO_CORE) {
                    interrupt(cores[number]);
                }
            }
        }
    }

    private void interrupt(Core core) {
        Task running = core.task;
        // A switch that has begun goes on to its end.
        if (running != null && !core.switching) {
            account(core, running);
            requeue(core, running, EventKind.PREEMPT, ReadyCause.PREEMPTED);
            admitRequeued();
        }
    }

    // Free cores

    private void dispatch() {
        boolean progress = true;
        while (progress && readyTasks > 0 && !idle.isEmpty()) {
            progress = false;
            for (int number = idle.nextSetBit(0); number >= 0 && readyTasks > 0; number = idle.nextSetBit(number + 1)) {
                progress |= fill(cores[number]);
            }
            // Instructions that take no time may have woken somebody, or given up the core again.
            admitWakers();
            admitRequeued();
            interrupts();
        }
        newcomers.clear();
        if (readyTasks > 0 && idle.cardinality() == cores.length) {
            throw policy.idleWhileReady(readyTasks);
        }
    }

    /** Gives the core a task, if the policy has one for it; whether it did. */
    private boolean fill(Core core) {
        Task task = policy.pick(core.number);
        while (task != null && task.toBeDropped) {
            task.toBeDropped = false;
            task = policy.pick(core.number);
        }
        if (task == null) {
            return false;
        }
        boolean pays = switch (configuration.switchCharge()) {
            case BETWEEN_DIFFERENT_TASKS -> core.previous != null && core.previous != task;
            case ALSO_FIRST -> core.previous != task;
            case BETWEEN_SLICES -> core.previous != null;
        };
        task.state = Task.State.ON_CORE;
        readyTasks--;
        core.task = task;
        core.used = 0;
        idle.clear(core.number);
        if (pays && configuration.switchCost() > 0) {
            event(core.number, EventKind.SWITCH, task, configuration.switchCost());
            core.switching = true;
            setTimer(core, later(configuration.switchCost()));
        } else {
            start(core, task);
        }
        return true;
    }

    // What the policy and the interpreter see

    @Override
    public long now() {
        return now;
    }

    @Override
    public int cores() {
        return cores.length;
    }

    @Override
    public @Nullable Task running(int core) {
        return cores[core].task;
    }

    @Override
    public void event(EventKind kind, Task task, long detail) {
        Core core = coreOf(task);
        event(core == null ? TraceEvent.NO_CORE : core.number, kind, task, detail);
    }

    private void event(int core, EventKind kind, Task task, long detail) {
        sink.accept(new TraceEvent(now, core, task.name(), kind, detail));
    }
}
