package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One queue for all cores. */
public final class CentralQueue implements SchedulingPolicy {
    private final long turn;
    private final boolean together;
    private static final List<TaskView> list = new ArrayList<>();
    private @Nullable Machine machine;

    public CentralQueue(long quantum, boolean commonSlices) {
        if (quantum <= 0) {
            throw new IllegalArgumentException("cannot take turns of " + quantum + " ticks");
        }
        turn = quantum;
        together = commonSlices;
    }

    @Override
    public void attach(Machine given) {
        machine = given;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        list.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).mayRunOn(core)) {
                return list.remove(i);
            }
        }
        return null;
    }

    @Override
    public long quantum(TaskView task) {
        if (!together || machine == null) {
            return turn;
        }
        long end = (machine.now() / turn + 1) * turn;
        return end - machine.now();
    }
}
