package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.DataCaches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each set is a map that gives up the line that was used least recently. */
public final class CoreCaches implements DataCaches {
    private final int sets;
    private final List<LruMap<Long, Boolean>> all = new ArrayList<>();
    private final Map<Integer, Set<Long>> workingSets = new HashMap<>();
    private final Map<Integer, Integer> running = new HashMap<>();

    public CoreCaches(int cores, int sets, int ways) {
        this.sets = sets;
        for (int i = 0; i < cores * sets; i++) {
            all.add(new LruMap<>(ways));
        }
    }

    @Override
    public void switchTo(int core, int task) {
        running.put(core, task);
        workingSets.putIfAbsent(task, new HashSet<>());
    }

    @Override
    public boolean access(int core, long line) {
        workingSets.get(running.get(core)).add(line);
        return set(core, line).put(line, true) != null;
    }

    @Override
    public int warmth(int core, int task) {
        return (int) workingSets.getOrDefault(task, Set.of()).stream()
                .filter(line -> set(core, line).containsKey(line))
                .count();
    }

    private LruMap<Long, Boolean> set(int core, long line) {
        return all.get(core * sets + (int) (line % sets));
    }
}
