package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.PortWaiters;
import java.util.ArrayList;
import java.util.List;

/** A list of those who sleep, each with what it sleeps for: 0 for room, -1 for a message, else the number of its call. */
public final class FairWaiters implements PortWaiters {
    private static final long ROOM = 0;
    private static final long MESSAGE = -1;

    private record Sleeper(int task, long reason) {}

    private final List<Sleeper> sleepers = new ArrayList<>();

    @Override
    public void sleepForRoom(int task) {
        sleepers.add(new Sleeper(task, ROOM));
    }

    @Override
    public void sleepForMessage(int task) {
        sleepers.add(new Sleeper(task, MESSAGE));
    }

    @Override
    public void sleepForAnswer(int task, long call) {
        sleepers.add(new Sleeper(task, call));
    }

    @Override
    public List<Integer> roomFreed(int places) {
        return wake(ROOM, places);
    }

    @Override
    public List<Integer> messageQueued() {
        return wake(MESSAGE, 1);
    }

    @Override
    public List<Integer> answered(long call) {
        return wake(call, 1);
    }

    @Override
    public List<Integer> closed() {
        List<Integer> all = sleepers.stream().map(Sleeper::task).toList();
        sleepers.clear();
        return all;
    }

    @Override
    public void ended(int task) {
        sleepers.removeIf(sleeper -> sleeper.task == task);
    }

    private List<Integer> wake(long reason, int most) {
        List<Sleeper> woken = sleepers.stream()
                .filter(sleeper -> sleeper.reason == reason)
                .limit(most)
                .toList();
        sleepers.removeAll(woken);
        return woken.stream().map(Sleeper::task).toList();
    }
}
