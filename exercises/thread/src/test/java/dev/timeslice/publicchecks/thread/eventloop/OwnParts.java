package dev.timeslice.publicchecks.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.SlicedWork;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.WorkerPool;
import dev.timeslice.testkit.loops.LoopParts;
import dev.timeslice.thread.eventloop.CallbackLoop;
import dev.timeslice.thread.eventloop.QueueingPool;
import dev.timeslice.thread.eventloop.TimerQueue;
import dev.timeslice.thread.eventloop.WorkInSlices;

/** The parts of the submission; the grader puts its own in the place of those that a check does not judge. */
final class OwnParts implements LoopParts {

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
