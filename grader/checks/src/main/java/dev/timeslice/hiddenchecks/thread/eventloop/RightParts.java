package dev.timeslice.hiddenchecks.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.SlicedWork;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.WorkerPool;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.loops.LoopParts;

/** The reference's parts. */
record RightParts(CheckContext context) implements LoopParts {
    private static final String PACKAGE = "dev.timeslice.thread.eventloop.";

    @Override
    public EventLoop loop(LoopMachine machine, Timers timers) {
        return context.reference(EventLoop.class, PACKAGE + "CallbackLoop", machine, timers);
    }

    @Override
    public Timers timers() {
        return context.reference(Timers.class, PACKAGE + "TimerQueue");
    }

    @Override
    public WorkerPool pool(int workers) {
        return context.reference(WorkerPool.class, PACKAGE + "QueueingPool", workers);
    }

    @Override
    public SlicedWork slices(EventLoop loop, int most) {
        return context.reference(SlicedWork.class, PACKAGE + "WorkInSlices", loop, most);
    }
}
