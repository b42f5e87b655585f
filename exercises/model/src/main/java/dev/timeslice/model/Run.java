package dev.timeslice.model;

import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.RunDescription;
import dev.timeslice.model.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the kernel: the state of the machine, and the step from one tick at which something is due to the next. */
final class Run implements Machine {
    private final Configuration configuration;
    private final TraceSink sink;
    private final Clock clock = new Clock();
    private final TaskTable tasks;
    private final Cores cores;
    private final DueQueue<Task> io = new DueQueue<>();
    private final DueQueue<Long> policyTimers = new DueQueue<>();
    private final GuardedPolicy policy;
    private final Admission admission;
    private final Memories memories;
    private final Processor processor;
    private final Dispatcher dispatcher;
    private final List<Core> dueCores = new ArrayList<>();

    Run(Configuration configuration, Parts parts, SchedulingPolicy policy, Workload workload, TraceSink sink) {
        this.configuration = configuration;
        this.sink = sink;
        this.tasks = new TaskTable(workload, configuration);
        this.cores = new Cores(configuration, clock);
        this.policy = new GuardedPolicy(policy, this, tasks);
        Journal journal = new Journal(clock, sink);
        this.admission = new Admission(journal, this.policy);
        PartGuard guard = new PartGuard(clock);
        this.memories = new Memories(configuration, parts, workload, guard, journal);
        TaskEnds ends = new TaskEnds(admission::wake);
        Interpreter interpreter = new Interpreter(
                new Context(configuration, parts, workload, journal, guard, tasks, admission, memories), ends);
        this.processor = new Processor(
                configuration, journal, cores, this.policy, admission, interpreter, io, memories, ends, tasks);
        this.dispatcher = new Dispatcher(
                configuration, parts, guard, memories, journal, cores, this.policy, admission, processor);
        if (parts.hasProcessTable()) {
            interpreter.keepProcesses();
        }
    }

    Outcome toTheEnd() {
        sink.begin(new RunDescription(policy.name(), new KnobValues(configuration)));
        policy.attach();
        Outcome outcome = steps();
        clock.now = outcome.tick();
        cores.account();
        sink.end(outcome.tick());
        return outcome;
    }

    private Outcome steps() {
        while (true) {
            long next = nextTick();
            if (next == Configuration.NEVER) {
                return end();
            }
            if (next >= configuration.until()) {
                return new Outcome.Stopped(configuration.until());
            }
            clock.now = next;
            step();
        }
    }

    private long nextTick() {
        long next = Math.min(Math.min(cores.timers.next(), io.next()), tasks.nextArrival());
        // On an empty machine to which nobody will come, a policy's timers change nothing any more.
        return next == Configuration.NEVER && cores.allIdle() ? next : Math.min(next, policyTimers.next());
    }

    private Outcome end() {
        if (processor.live() == 0) {
            return new Outcome.Finished(clock.now);
        }
        if (cores.allIdle()) {
            return new Outcome.Stuck(clock.now, tasks.sleepers());
        }
        // What is left computes for ever, until somebody stops it.
        return new Outcome.Stopped(configuration.until() == Configuration.NEVER ? clock.now : configuration.until());
    }

    /** Reads what is due, then writes. */
    private void step() {
        cores.timers.drain(clock.now, dueCores);
        boolean wakeFirst = configuration.io().wakeOrder() == WakeOrder.BEFORE_PICK;
        if (wakeFirst) {
            io.drain(clock.now, admission::wake);
        }
        dueCores.forEach(processor::due);
        dueCores.clear();
        admit();
        dispatcher.settle();
        if (!wakeFirst && io.next() == clock.now) {
            io.drain(clock.now, admission::wake);
            admission.wakeUp(dispatcher::resume);
            dispatcher.settle();
        }
    }

    private void admit() {
        if (configuration.requeueOrder() == RequeueOrder.PREEMPTED_FIRST) {
            admission.putBack();
        }
        if (configuration.timerOrder() == TimerOrder.BEFORE_NEWCOMERS) {
            fireTimers();
        }
        for (Task task = tasks.arrivingAt(clock.now); task != null; task = tasks.arrivingAt(clock.now)) {
            task.counter().start(configuration.emptyTicks());
            boolean fits = memories.begin(task.group());
            admission.arrive(task);
            if (!fits) {
                processor.endAll(task.group(), null, ExitStatus.OUT_OF_MEMORY);
            }
        }
        admission.wakeUp(dispatcher::resume);
        admission.putBack();
        if (configuration.timerOrder() == TimerOrder.AFTER_NEWCOMERS) {
            fireTimers();
        }
    }

    private void fireTimers() {
        policyTimers.drain(clock.now, policy::timer);
    }

    // What the policy sees

    @Override
    public long now() {
        return clock.now;
    }

    @Override
    public int cores() {
        return cores.count();
    }

    @Override
    public @Nullable Task running(int core) {
        return cores.get(core).task;
    }

    @Override
    public void setTimer(long tick, long key) {
        if (tick <= clock.now) {
            throw policy.broken(ContractRule.TIMER_IN_THE_FUTURE, "setTimer(" + tick + ", " + key + ")");
        }
        policyTimers.add(tick, key);
    }

    @Override
    public @Nullable Task preempt(int core) {
        if (!policy.isDeciding()) {
            throw policy.broken(ContractRule.PREEMPT_WHILE_DECIDING, "preempt(" + core + ")");
        }
        return dispatcher.preempt(cores.get(core));
    }

    @Override
    public long interruptibleFrom(int core) {
        return cores.get(core).interruptibleFrom();
    }
}
