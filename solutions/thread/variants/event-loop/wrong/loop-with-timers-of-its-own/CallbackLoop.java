package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.Timers.DueTimer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;

/** Three phases, and one method through which every callback goes. */
public final class CallbackLoop implements EventLoop {
    private final LoopMachine machine;
    private final Queue<Runnable> microtasks = new ArrayDeque<>();
    private final List<Runnable> immediates = new ArrayList<>();
    private final List<DueTimer> own = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();
    private long worstLateness;

    public CallbackLoop(LoopMachine machine, Timers timers) {
        this.machine = machine;
    }

    @Override
    public int setTimeout(long delay, Runnable callback) {
        own.add(new DueTimer(own.size() + 1, machine.now() + Math.max(1, delay), callback));
        return own.size();
    }

    @Override
    public boolean clearTimeout(int timer) {
        return gone.add(timer);
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
        while (!immediates.isEmpty() || somethingIsToCome()) {
            runDueTimers();
            poll();
            check();
        }
    }

    @Override
    public long worstLateness() {
        return worstLateness;
    }

    private boolean somethingIsToCome() {
        return nextDeadline().isPresent() || machine.expectsCompletions();
    }

    private void runDueTimers() {
        long tick = machine.now();
        for (Optional<DueTimer> due = takeDue(tick); due.isPresent(); due = takeDue(tick)) {
            worstLateness = Math.max(worstLateness, machine.now() - due.get().deadline());
            perform(due.get().callback());
        }
    }

    private Optional<DueTimer> first() {
        return own.stream()
                .filter(timer -> !gone.contains(timer.number()))
                .min(Comparator.comparingLong(DueTimer::deadline).thenComparingInt(DueTimer::number));
    }

    private OptionalLong nextDeadline() {
        return first().map(timer -> OptionalLong.of(timer.deadline())).orElse(OptionalLong.empty());
    }

    private Optional<DueTimer> takeDue(long tick) {
        Optional<DueTimer> due = first().filter(timer -> timer.deadline() <= tick);
        due.ifPresent(timer -> gone.add(timer.number()));
        return due;
    }

    private void poll() {
        if (immediates.isEmpty() && somethingIsToCome()) {
            machine.sleep(nextDeadline());
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
