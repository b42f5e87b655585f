package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.SlicedWork;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.WorkerPool;
import dev.timeslice.testkit.loops.LoopParts;

/** The reference's parts. */
final class ReferenceParts implements LoopParts {

    @Override
    public EventLoop loop(LoopMachine machine, Timers timers) {
        return new CallbackLoop(machine, timers);
    }

    @Override
    public Timers timers() {
        return new TimerQueue();
    }

    @Override
    public WorkerPool pool(int workers) {
        return new QueueingPool(workers);
    }

    @Override
    public SlicedWork slices(EventLoop loop, int most) {
        return new WorkInSlices(loop, most);
    }
}
