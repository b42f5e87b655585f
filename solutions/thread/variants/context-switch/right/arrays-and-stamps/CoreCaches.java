package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.DataCaches;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Places with stamps: core, set and way count into one array. */
public final class CoreCaches implements DataCaches {
    private static final long EMPTY = -1;

    private final int sets;
    private final int ways;
    private final long[] lines;
    private final long[] stamps;
    private final Map<Integer, Integer> taskOf = new HashMap<>();
    /** Who has read each line. */
    private final Map<Long, Set<Integer>> readers = new HashMap<>();

    private long time;

    public CoreCaches(int cores, int sets, int ways) {
        this.sets = sets;
        this.ways = ways;
        this.lines = new long[cores * sets * ways];
        this.stamps = new long[lines.length];
        for (int place = 0; place < lines.length; place++) {
            lines[place] = EMPTY;
        }
    }

    @Override
    public void switchTo(int core, int task) {
        taskOf.put(core, task);
    }

    @Override
    public boolean access(int core, long line) {
        readers.computeIfAbsent(line, key -> new HashSet<>()).add(taskOf.get(core));
        int first = (core * sets + (int) (line % sets)) * ways;
        int victim = first;
        time++;
        for (int place = first; place < first + ways; place++) {
            if (lines[place] == line) {
                stamps[place] = time;
                return true;
            }
            if (stamps[place] < stamps[victim]) {
                victim = place;
            }
        }
        lines[victim] = line;
        stamps[victim] = time;
        return false;
    }

    @Override
    public int warmth(int core, int task) {
        int warm = 0;
        for (int place = core * sets * ways; place < (core + 1) * sets * ways; place++) {
            if (lines[place] != EMPTY && readers.get(lines[place]).contains(task)) {
                warm++;
            }
        }
        return warm;
    }
}
