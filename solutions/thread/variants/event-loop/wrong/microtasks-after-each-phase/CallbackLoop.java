package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.Timers.DueTimer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Three phases, and one method through which every callback goes. */
public final class CallbackLoop implements EventLoop {
    private final LoopMachine machine;
    private final Timers timers;
    private final Queue<Runnable> microtasks = new ArrayDeque<>();
    private final List<Runnable> immediates = new ArrayList<>();
    private long worstLateness;

    public CallbackLoop(LoopMachine machine, Timers timers) {
        this.machine = machine;
        this.timers = timers;
    }

    @Override
    public int setTimeout(long delay, Runnable callback) {
        return timers.add(machine.now(), delay, callback);
    }

    @Override
    public boolean clearTimeout(int timer) {
        return timers.cancel(timer);
    }

    @Override
    public void setImmediate(Runnable callback) {
        immediates.add(callback);
    }

    @Override
    public void queueMicrotask(Runnable callback) {
        microtasks.add(callback);
    }

    @Override
    public void run(Runnable main) {
        perform(main);
        drain();
        while (!immediates.isEmpty() || somethingIsToCome()) {
            runDueTimers();
            drain();
            poll();
            drain();
            check();
            drain();
        }
    }

    @Override
    public long worstLateness() {
        return worstLateness;
    }

    private boolean somethingIsToCome() {
        return timers.nextDeadline().isPresent() || machine.expectsCompletions();
    }

    private void runDueTimers() {
        long tick = machine.now();
        for (Optional<DueTimer> due = timers.takeDue(tick); due.isPresent(); due = timers.takeDue(tick)) {
            worstLateness = Math.max(worstLateness, machine.now() - due.get().deadline());
            perform(due.get().callback());
        }
    }

    private void poll() {
        if (immediates.isEmpty() && somethingIsToCome()) {
            machine.sleep(timers.nextDeadline());
        }
        machine.takeCompleted().forEach(this::perform);
    }

    private void check() {
        List<Runnable> now = List.copyOf(immediates);
        immediates.clear();
        now.forEach(this::perform);
    }

    /** A callback, and all that its end lets run. */
    private void perform(Runnable callback) {
        attempt(callback);
    }

    private void drain() {
        for (Runnable microtask = microtasks.poll(); microtask != null; microtask = microtasks.poll()) {
            attempt(microtask);
        }
    }

    private void attempt(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException exception) {
            machine.uncaught(exception);
        }
    }
}
