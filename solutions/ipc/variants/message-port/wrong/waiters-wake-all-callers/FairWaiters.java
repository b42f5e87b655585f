package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.PortWaiters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All who sleep in one list, in the order in which they fell asleep, each with what it sleeps for. */
public final class FairWaiters implements PortWaiters {
    private enum Need {
        ROOM,
        MESSAGE,
        ANSWER
    }

    private record Sleep(Need need, long call) {}

    private final Map<Integer, Sleep> sleepers = new LinkedHashMap<>();

    public FairWaiters() {}

    @Override
    public void sleepForRoom(int task) {
        sleepers.put(task, new Sleep(Need.ROOM, 0));
    }

    @Override
    public void sleepForMessage(int task) {
        sleepers.put(task, new Sleep(Need.MESSAGE, 0));
    }

    @Override
    public void sleepForAnswer(int task, long call) {
        sleepers.put(task, new Sleep(Need.ANSWER, call));
    }

    @Override
    public List<Integer> roomFreed(int places) {
        return take(places, sleep -> sleep.need == Need.ROOM);
    }

    @Override
    public List<Integer> messageQueued() {
        return take(1, sleep -> sleep.need == Need.MESSAGE);
    }

    @Override
    public List<Integer> answered(long call) {
        return take(sleepers.size(), sleep -> sleep.need == Need.ANSWER);
    }

    @Override
    public List<Integer> closed() {
        return take(sleepers.size(), sleep -> true);
    }

    @Override
    public void ended(int task) {
        sleepers.remove(task);
    }

    private List<Integer> take(int most, Predicate<Sleep> wanted) {
        List<Integer> taken = new ArrayList<>();
        Iterator<Map.Entry<Integer, Sleep>> each = sleepers.entrySet().iterator();
        while (taken.size() < most && each.hasNext()) {
            Map.Entry<Integer, Sleep> next = each.next();
            if (wanted.test(next.getValue())) {
                taken.add(next.getKey());
                each.remove();
            }
        }
        return taken;
    }
}
