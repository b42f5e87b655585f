package dev.timeslice.thread.eventloop;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.Timers;
import java.util.Optional;
import java.util.OptionalLong;

/** The timers of a loop: see {@link Timers}, which says what each method has to do. */
public final class TimerQueue implements Timers {

    /** No timer waits yet. */
    public TimerQueue() {
        throw new NotImplemented("TimerQueue.TimerQueue");
    }

    @Override
    public int add(long now, long delay, Runnable callback) {
        throw new NotImplemented("TimerQueue.add");
    }

    @Override
    public boolean cancel(int timer) {
        throw new NotImplemented("TimerQueue.cancel");
    }

    @Override
    public OptionalLong nextDeadline() {
        throw new NotImplemented("TimerQueue.nextDeadline");
    }

    @Override
    public Optional<DueTimer> takeDue(long tick) {
        throw new NotImplemented("TimerQueue.takeDue");
    }
}
