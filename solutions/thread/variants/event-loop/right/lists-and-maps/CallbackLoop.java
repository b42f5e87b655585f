package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.Timers;
import java.util.ArrayList;
import java.util.List;

/** A microtask is performed by a call of the same method; the list for the check phase is changed for a new one. */
public final class CallbackLoop implements EventLoop {
    private final LoopMachine machine;
    private final Timers timers;
    private final List<Runnable> microtasks = new ArrayList<>();
    private List<Runnable> nextCheck = new ArrayList<>();
    private long worst;

    public CallbackLoop(LoopMachine machine, Timers timers) {
        this.machine = machine;
        this.timers = timers;
    }

    @Override
    public int setTimeout(long delay, Runnable callback) {
        return timers.add(machine.now(), delay, () -> callback.run());
    }

    @Override
    public boolean clearTimeout(int timer) {
        return timers.cancel(timer);
    }

    @Override
    public void setImmediate(Runnable callback) {
        nextCheck.add(callback);
    }

    @Override
    public void queueMicrotask(Runnable callback) {
        microtasks.add(callback);
    }

    @Override
    public void run(Runnable main) {
        perform(main);
        while (turn()) {
            // As long as something is left.
        }
    }

    private boolean turn() {
        long tick = machine.now();
        boolean due = true;
        while (due) {
            due = timers.takeDue(tick)
                    .map(timer -> {
                        worst = Math.max(worst, machine.now() - timer.deadline());
                        perform(timer.callback());
                        return true;
                    })
                    .orElse(false);
        }
        boolean maySleep = nextCheck.isEmpty();
        if (maySleep && isWaiting()) {
            machine.sleep(timers.nextDeadline());
        }
        machine.takeCompleted().forEach(this::perform);
        List<Runnable> check = nextCheck;
        nextCheck = new ArrayList<>();
        check.forEach(this::perform);
        return isWaiting() || !nextCheck.isEmpty();
    }

    private boolean isWaiting() {
        return machine.expectsCompletions() || timers.nextDeadline().isPresent();
    }

    @Override
    public long worstLateness() {
        return worst;
    }

    private void perform(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException exception) {
            machine.uncaught(exception);
        }
        if (!microtasks.isEmpty()) {
            perform(microtasks.remove(0));
        }
    }
}
