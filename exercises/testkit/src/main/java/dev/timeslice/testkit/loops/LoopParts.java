package dev.timeslice.testkit.loops;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.SlicedWork;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.WorkerPool;

/** Makes the parts of a runtime: those under test, or those that are right. A part that no program needs is never made. */
public interface LoopParts {

    EventLoop loop(LoopMachine machine, Timers timers);

    Timers timers();

    WorkerPool pool(int workers);

    SlicedWork slices(EventLoop loop, int most);
}
