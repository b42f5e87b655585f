package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.PortWaiters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/** A queue for each thing that one can sleep for, and one set of all, in the order in which they fell asleep. */
public final class FairWaiters implements PortWaiters {
    private final Queue<Integer> senders = new LinkedList<>();
    private final Queue<Integer> receivers = new LinkedList<>();
    private final Map<Long, Integer> callers = new TreeMap<>();
    private final Set<Integer> all = new LinkedHashSet<>();

    @Override
    public void sleepForRoom(int task) {
        senders.add(task);
        all.add(task);
    }

    @Override
    public void sleepForMessage(int task) {
        receivers.add(task);
        all.add(task);
    }

    @Override
    public void sleepForAnswer(int task, long call) {
        callers.put(call, task);
        all.add(task);
    }

    @Override
    public List<Integer> roomFreed(int places) {
        List<Integer> woken = new ArrayList<>();
        while (woken.size() < places && !senders.isEmpty()) {
            woken.add(senders.remove());
        }
        all.removeAll(woken);
        return woken;
    }

    @Override
    public List<Integer> messageQueued() {
        if (receivers.isEmpty()) {
            return List.of();
        }
        Integer first = receivers.remove();
        all.remove(first);
        return List.of(first);
    }

    @Override
    public List<Integer> answered(long call) {
        Integer caller = callers.remove(call);
        if (caller == null) {
            return List.of();
        }
        all.remove(caller);
        return List.of(caller);
    }

    @Override
    public List<Integer> closed() {
        List<Integer> woken = new ArrayList<>(all);
        all.clear();
        senders.clear();
        receivers.clear();
        callers.clear();
        return woken;
    }

    @Override
    public void ended(int task) {
        senders.remove((Integer) task);
        receivers.remove((Integer) task);
        callers.values().removeIf(caller -> caller == task);
        all.remove(task);
    }
}
