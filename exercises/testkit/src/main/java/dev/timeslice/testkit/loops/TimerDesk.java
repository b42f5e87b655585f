package dev.timeslice.testkit.loops;

import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.Timers.DueTimer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Timers under test, and the time that they are told. */
public final class TimerDesk {
    private final Timers timers;
    private final List<Runnable> callbacks = new ArrayList<>();
    private long now;

    public TimerDesk(Timers timers) {
        this.timers = timers;
    }

    /** Adds a timer with a callback of its own. */
    public static PartStep<TimerDesk> add(long delay) {
        return new PartStep<>("add(now, " + delay + ")", desk -> desk.adds(delay));
    }

    public static PartStep<TimerDesk> cancel(int timer) {
        return new PartStep<>(
                "cancel(" + timer + ")",
                desk -> new PartAnswer("cancel(" + timer + ")", String.valueOf(desk.timers.cancel(timer))));
    }

    public static PartStep<TimerDesk> nextDeadline() {
        return new PartStep<>("nextDeadline()", desk -> {
            OptionalLong next = desk.timers.nextDeadline();
            return new PartAnswer("nextDeadline()", next.isPresent() ? String.valueOf(next.getAsLong()) : "none");
        });
    }

    public static PartStep<TimerDesk> takeDue() {
        return new PartStep<>("takeDue(now)", TimerDesk::takesDue);
    }

    /** Lets time pass. */
    public static PartStep<TimerDesk> pass(long ticks) {
        return new PartStep<>(ticks + " ticks pass", desk -> {
            desk.now += ticks;
            return new PartAnswer(ticks + " ticks pass", "now " + desk.now);
        });
    }

    private PartAnswer adds(long delay) {
        Runnable callback = new Runnable() {
            @Override
            public void run() {
                throw new AssertionError("timers run no callback");
            }
        };
        callbacks.add(callback);
        return new PartAnswer(
                "add(" + now + ", " + delay + ", c" + callbacks.size() + ")",
                String.valueOf(timers.add(now, delay, callback)));
    }

    private PartAnswer takesDue() {
        Optional<DueTimer> due = timers.takeDue(now);
        return new PartAnswer(
                "takeDue(" + now + ")",
                due.map(timer -> "timer " + timer.number() + ", deadline " + timer.deadline() + ", c"
                                + (callbacks.indexOf(timer.callback()) + 1))
                        .orElse("none"));
    }
}
