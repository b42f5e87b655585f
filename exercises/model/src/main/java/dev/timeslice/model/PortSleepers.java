package dev.timeslice.model;

import dev.timeslice.model.ipc.PortWaiters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tasks that sleep at a message port. Whom to wake is what a part of the port decides, which knows them by numbers. */
final class PortSleepers {
    private enum Need {
        ROOM,
        MESSAGE,
        ANSWER
    }

    private record Sleeper(Task task, Need need) {}

    private final Context context;
    private final PortWaiters waiters;
    private final Map<Integer, Sleeper> asleep = new HashMap<>();
    /** Those who were woken and have not asked again; if one of them ends, what it was woken for is for another one. */
    private final Map<Task, Need> woken = new HashMap<>();

    PortSleepers(Context context, PortWaiters waiters) {
        this.context = context;
        this.waiters = waiters;
    }

    /** The number by which a part knows a task: its position among all, from 1. */
    static int number(Task task) {
        return task.id() + 1;
    }

    /** The task is awake and asks the port for something. */
    void asks(Task task) {
        woken.remove(task);
    }

    void sleepForRoom(Task task) {
        int number = sleep(task, Need.ROOM);
        context.guard().tell(() -> "sleepForRoom(" + number + ")", () -> waiters.sleepForRoom(number));
    }

    void sleepForMessage(Task task) {
        int number = sleep(task, Need.MESSAGE);
        context.guard().tell(() -> "sleepForMessage(" + number + ")", () -> waiters.sleepForMessage(number));
    }

    void sleepForAnswer(Task task, long call) {
        int number = sleep(task, Need.ANSWER);
        context.guard()
                .tell(() -> "sleepForAnswer(" + number + ", " + call + ")", () -> waiters.sleepForAnswer(number, call));
    }

    private int sleep(Task task, Need need) {
        int number = number(task);
        asleep.put(number, new Sleeper(task, need));
        return number;
    }

    /**
     * The queue of the port has changed.
     *
     * @param places for how many messages it has more room than before; nobody is woken for none
     */
    void roomFreed(int places) {
        if (places > 0) {
            wake("roomFreed(" + places + ")", () -> waiters.roomFreed(places));
        }
    }

    void messageQueued() {
        wake("messageQueued()", waiters::messageQueued);
    }

    void answered(long call) {
        wake("answered(" + call + ")", () -> waiters.answered(call));
    }

    void closed() {
        wake("closed()", waiters::closed);
    }

    /**
     * A task has ended.
     *
     * @param room whether the queue has room
     * @param message whether there is a message in it
     */
    void ended(Task task, boolean room, boolean message) {
        int number = number(task);
        if (asleep.remove(number) != null) {
            context.guard().tell(() -> "ended(" + number + ")", () -> waiters.ended(number));
            return;
        }
        Need need = woken.remove(task);
        if (need == Need.ROOM && room) {
            roomFreed(1);
        } else if (need == Need.MESSAGE && message) {
            messageQueued();
        }
    }

    private void wake(String call, Supplier<? extends @Nullable List<Integer>> part) {
        List<Integer> numbers = context.guard().answer(() -> call, () -> copyOf(part.get()));
        for (Integer number : numbers) {
            Sleeper sleeper = asleep.remove(number);
            if (sleeper == null) {
                throw context.guard().broken(ContractRule.PORT_WAKES_SLEEPERS, call + " returned " + numbers);
            }
            woken.put(sleeper.task, sleeper.need);
            context.admission().wake(sleeper.task);
        }
    }

    private static @Nullable List<Integer> copyOf(@Nullable List<Integer> numbers) {
        return numbers == null ? null : new ArrayList<>(numbers);
    }
}
