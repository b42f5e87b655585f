package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.SlicedWork;
import java.util.function.IntConsumer;

/** Each slice asks for the next one in the check phase: timers and completions come between the two. */
public final class WorkInSlices implements SlicedWork {
    private final EventLoop loop;
    private final int most;

    public WorkInSlices(EventLoop loop, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a slice has at least 1 item, found " + most);
        }
        this.loop = loop;
        this.most = most;
    }

    @Override
    public void start(int items, IntConsumer item, Runnable done) {
        if (items < 0) {
            throw new IllegalArgumentException("work has at least 0 items, found " + items);
        }
        loop.setTimeout(0, () -> slice(0, items, item, done));
    }

    private void slice(int from, int items, IntConsumer item, Runnable done) {
        // Not from + most, which may be too large for an int.
        int end = from + Math.min(most, items - from);
        for (int number = from; number < end; number++) {
            item.accept(number);
        }
        if (end == items) {
            done.run();
        } else {
            loop.setTimeout(0, () -> slice(end, items, item, done));
        }
    }
}
