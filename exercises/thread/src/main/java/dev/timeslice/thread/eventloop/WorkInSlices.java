package dev.timeslice.thread.eventloop;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.SlicedWork;
import java.util.function.IntConsumer;

/** Cuts long work into slices: see {@link SlicedWork}, which says what comes between two of them. */
public final class WorkInSlices implements SlicedWork {

    /**
     * @param loop runs the slices
     * @param most how many items are done in one slice, at least 1
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    public WorkInSlices(EventLoop loop, int most) {
        throw new NotImplemented("WorkInSlices.WorkInSlices");
    }

    @Override
    public void start(int items, IntConsumer item, Runnable done) {
        throw new NotImplemented("WorkInSlices.start");
    }
}
