package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.SlicedWork;
import java.util.function.IntConsumer;

/** Each work is an object that knows how far it has come. */
public final class WorkInSlices implements SlicedWork {
    private final EventLoop loop;
    private final int most;

    public WorkInSlices(EventLoop loop, int most) {
        if (most <= 0) {
            throw new IllegalArgumentException("most = " + most);
        }
        this.loop = loop;
        this.most = most;
    }

    @Override
    public void start(int items, IntConsumer item, Runnable done) {
        if (items < 0) {
            throw new IllegalArgumentException("items = " + items);
        }
        loop.setImmediate(new Work(items, item, done));
    }

    private final class Work implements Runnable {
        private final int items;
        private final IntConsumer item;
        private final Runnable done;
        private int next;

        Work(int items, IntConsumer item, Runnable done) {
            this.items = items;
            this.item = item;
            this.done = done;
        }

        @Override
        public void run() {
            for (int i = 0; i < most && next < items; i++, next++) {
                item.accept(next);
            }
            if (next < items) {
                loop.setImmediate(this);
                return;
            }
            done.run();
        }
    }
}
