package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.Timers.DueTimer;
import java.util.LinkedList;

/** Everything in one method; the check phase counts how many there were when it began. */
public final class CallbackLoop implements EventLoop {
    private final LoopMachine machine;
    private final Timers timers;
    private final LinkedList<Runnable> micro = new LinkedList<>();
    private final LinkedList<Runnable> checks = new LinkedList<>();
    private long late;

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
        checks.addLast(callback);
    }

    @Override
    public void queueMicrotask(Runnable callback) {
        micro.addLast(callback);
    }

    @Override
    public void run(Runnable main) {
        call(main);
        boolean more = true;
        while (more) {
            long began = machine.now();
            DueTimer due = timers.takeDue(began).orElse(null);
            while (due != null) {
                long now = machine.now();
                if (now - due.deadline() > late) {
                    late = now - due.deadline();
                }
                call(due.callback());
                due = timers.takeDue(began).orElse(null);
            }
            boolean timed = timers.nextDeadline().isPresent();
            if (checks.size() == 0 && (timed || machine.expectsCompletions())) {
                machine.sleep(timers.nextDeadline());
            }
            for (Runnable completed : machine.takeCompleted()) {
                call(completed);
            }
            for (int left = checks.size(); left > 0; left--) {
                call(checks.removeFirst());
            }
            more = checks.size() > 0
                    || machine.expectsCompletions()
                    || timers.nextDeadline().isPresent();
        }
    }

    @Override
    public long worstLateness() {
        return late;
    }

    private void call(Runnable first) {
        Runnable next = first;
        while (next != null) {
            try {
                next.run();
            } catch (RuntimeException e) {
                machine.uncaught(e);
            }
            next = micro.isEmpty() ? null : micro.removeFirst();
        }
    }
}
