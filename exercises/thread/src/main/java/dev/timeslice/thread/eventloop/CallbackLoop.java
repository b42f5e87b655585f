package dev.timeslice.thread.eventloop;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.Timers;

/** The event loop: see {@link EventLoop}, which says in which order everything runs. */
public final class CallbackLoop implements EventLoop {

    /**
     * @param machine tells the time, lets the thread sleep, and gives out what has completed
     * @param timers holds this loop's timers; nobody else uses it
     */
    public CallbackLoop(LoopMachine machine, Timers timers) {
        throw new NotImplemented("CallbackLoop.CallbackLoop");
    }

    @Override
    public int setTimeout(long delay, Runnable callback) {
        throw new NotImplemented("CallbackLoop.setTimeout");
    }

    @Override
    public boolean clearTimeout(int timer) {
        throw new NotImplemented("CallbackLoop.clearTimeout");
    }

    @Override
    public void setImmediate(Runnable callback) {
        throw new NotImplemented("CallbackLoop.setImmediate");
    }

    @Override
    public void queueMicrotask(Runnable callback) {
        throw new NotImplemented("CallbackLoop.queueMicrotask");
    }

    @Override
    public void run(Runnable main) {
        throw new NotImplemented("CallbackLoop.run");
    }

    @Override
    public long worstLateness() {
        throw new NotImplemented("CallbackLoop.worstLateness");
    }
}
