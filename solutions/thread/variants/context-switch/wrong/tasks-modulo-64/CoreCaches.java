package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.DataCaches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each set of each cache is a list in the order of use. A switch changes nothing in any of them. */
public final class CoreCaches implements DataCaches {
    private final int sets;
    private final int ways;
    /** By core and set; the line that was used least recently is first. */
    private final List<List<List<Long>>> caches = new ArrayList<>();
    /** By core. */
    private final int[] running;
    /** The lines that each task has read. */
    private final Map<Integer, Set<Long>> read = new HashMap<>();

    public CoreCaches(int cores, int sets, int ways) {
        this.sets = sets;
        this.ways = ways;
        this.running = new int[cores];
        for (int core = 0; core < cores; core++) {
            List<List<Long>> cache = new ArrayList<>();
            for (int set = 0; set < sets; set++) {
                cache.add(new ArrayList<>());
            }
            caches.add(cache);
        }
    }

    @Override
    public void switchTo(int core, int task) {
        running[core] = task;
    }

    @Override
    public boolean access(int core, long line) {
        read.computeIfAbsent(running[core] & 63, task -> new HashSet<>()).add(line);
        List<Long> set = caches.get(core).get((int) (line % sets));
        boolean hit = set.remove(Long.valueOf(line));
        set.add(line);
        if (set.size() > ways) {
            set.remove(0);
        }
        return hit;
    }

    @Override
    public int warmth(int core, int task) {
        Set<Long> lines = read.getOrDefault(task & 63, Set.of());
        int warm = 0;
        for (List<Long> set : caches.get(core)) {
            for (Long line : set) {
                warm += lines.contains(line) ? 1 : 0;
            }
        }
        return warm;
    }
}
