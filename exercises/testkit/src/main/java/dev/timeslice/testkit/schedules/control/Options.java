package dev.timeslice.testkit.schedules.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can happen next, the harmless first: a {@link Fork} between threads. */
final class Options implements Fork {
    private final List<Task> tasks = new ArrayList<>();
    private final List<Wake> wakes = new ArrayList<>();
    private final List<Task> timed = new ArrayList<>();
    private int free;
    private long state;

    /**
     * Collects the options anew.
     *
     * @param all of the execution
     * @param me the task that has had the turn
     * @param goesOn whether it could keep it
     * @param spurious whether somebody may still wake for no reason
     * @param now as {@link Fork#state}
     */
    void collect(List<Task> all, Task me, boolean goesOn, boolean spurious, long now) {
        tasks.clear();
        wakes.clear();
        timed.clear();
        state = now;
        if (goesOn) {
            add(me, Wake.READY);
        }
        for (int i = goesOn ? 1 : 0; i < all.size(); i++) {
            Task task = all.get((me.number() + i) % all.size());
            if (isReady(task)) {
                add(task, Wake.READY);
            }
        }
        free = goesOn ? 1 : tasks.size();
        addTimed(all);
        if (free == 0 && !tasks.isEmpty()) {
            // Everybody sleeps: time passes, until the first of them wakes.
            free = 1;
        }
        if (spurious && free > 0) {
            addSpurious(all);
        }
    }

    private static boolean isReady(Task task) {
        Wait wait = task.waitsFor();
        return task.hasStarted() && !task.hasEnded() && (wait == null || wait.isOver());
    }

    private void addTimed(List<Task> all) {
        for (Task task : all) {
            Wait wait = task.waitsFor();
            if (wait != null && wait.deadline() != Wait.FOR_EVER && !wait.isOver() && !task.holdsOut()) {
                timed.add(task);
            }
        }
        if (timed.size() > 1) {
            timed.sort(Comparator.comparingLong(Options::deadline));
        }
        timed.forEach(task -> add(task, Wake.TIMED_OUT));
    }

    private static long deadline(Task task) {
        Wait wait = task.waitsFor();
        return wait == null ? Wait.FOR_EVER : wait.deadline();
    }

    private void addSpurious(List<Task> all) {
        for (Task task : all) {
            Wait wait = task.waitsFor();
            if (wait != null && wait.mayEndSpuriously() && !wait.isOver()) {
                add(task, Wake.SPURIOUS);
            }
        }
    }

    private void add(Task task, Wake wake) {
        tasks.add(task);
        wakes.add(wake);
    }

    boolean none() {
        return tasks.isEmpty();
    }

    Task task(int option) {
        return tasks.get(option);
    }

    Wake wake(int option) {
        return wakes.get(option);
    }

    /** The position of the option that takes the turn from {@code me} to whoever has gone longest without it; else 0. */
    int longestAside(Task me) {
        int found = 0;
        for (int option = 0; option < tasks.size(); option++) {
            Task task = tasks.get(option);
            boolean better =
                    tasks.get(found) == me || task.lastTurn() < tasks.get(found).lastTurn();
            if (task != me && wakes.get(option) == Wake.READY && better) {
                found = option;
            }
        }
        if (tasks.get(found) == me) {
            // Only sleepers are left: let the first of them wake.
            int sleeper = wakes.indexOf(Wake.TIMED_OUT);
            return sleeper < 0 ? found : sleeper;
        }
        return found;
    }

    /** The position of the option that a wait of {@code me} ends by its time limit. */
    int timeoutOf(Task me) {
        for (int option = 0; option < tasks.size(); option++) {
            if (tasks.get(option) == me && wakes.get(option) == Wake.TIMED_OUT) {
                return option;
            }
        }
        throw new IllegalStateException(me + " waits without a time limit");
    }

    @Override
    public int options() {
        return tasks.size();
    }

    @Override
    public int free() {
        return free;
    }

    @Override
    public int thread(int option) {
        return tasks.get(option).number();
    }

    @Override
    public long state() {
        return state;
    }
}
