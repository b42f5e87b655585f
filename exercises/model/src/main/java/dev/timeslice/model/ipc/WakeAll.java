package dev.timeslice.model.ipc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stand-in for who is woken at a port: all who sleep for a thing, however little of it there is. */
public final class WakeAll implements PortWaiters {
    private final List<Integer> forRoom = new ArrayList<>(1);
    private final List<Integer> forMessages = new ArrayList<>(1);
    private final Map<Integer, Long> forAnswers = new LinkedHashMap<>();

    @Override
    public void sleepForRoom(int task) {
        forRoom.add(task);
    }

    @Override
    public void sleepForMessage(int task) {
        forMessages.add(task);
    }

    @Override
    public void sleepForAnswer(int task, long call) {
        forAnswers.put(task, call);
    }

    @Override
    public List<Integer> roomFreed(int places) {
        return takeAll(forRoom);
    }

    @Override
    public List<Integer> messageQueued() {
        return takeAll(forMessages);
    }

    @Override
    public List<Integer> answered(long call) {
        List<Integer> callers = forAnswers.entrySet().stream()
                .filter(entry -> entry.getValue() == call)
                .map(Map.Entry::getKey)
                .toList();
        forAnswers.keySet().removeAll(callers);
        return callers;
    }

    @Override
    public List<Integer> closed() {
        List<Integer> all = new ArrayList<>(takeAll(forRoom));
        all.addAll(takeAll(forMessages));
        all.addAll(forAnswers.keySet());
        forAnswers.clear();
        return all;
    }

    @Override
    public void ended(int task) {
        forRoom.removeIf(sleeper -> sleeper == task);
        forMessages.removeIf(sleeper -> sleeper == task);
        forAnswers.remove(task);
    }

    private static List<Integer> takeAll(List<Integer> sleepers) {
        List<Integer> all = List.copyOf(sleepers);
        sleepers.clear();
        return all;
    }
}
