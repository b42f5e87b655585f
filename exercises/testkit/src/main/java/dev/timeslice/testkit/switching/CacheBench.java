package dev.timeslice.testkit.switching;

import dev.timeslice.model.cpu.DataCaches;
import dev.timeslice.testkit.benches.Bench;
import dev.timeslice.testkit.benches.BenchAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cores with data caches, and tasks that read. A task runs on one core at a time. */
public final class CacheBench extends Bench<CacheStep> {
    private static final int NONE = -1;
    private static final BenchAnswer HIT = BenchAnswer.of("hit", "적중");
    private static final BenchAnswer MISS = BenchAnswer.of("miss", "미스");

    private final int sets;
    private final int ways;
    private final DataCaches caches;
    private final int[] running;
    private final SortedSet<Integer> tasks = new TreeSet<>();

    /** Makes a part of the given shape. */
    @FunctionalInterface
    public interface Maker {
        DataCaches make(int cores, int sets, int ways);
    }

    public CacheBench(int cores, int sets, int ways, Maker maker) {
        this.sets = sets;
        this.ways = ways;
        this.running = new int[cores];
        Arrays.fill(running, NONE);
        this.caches = maker.make(cores, sets, ways);
    }

    public static BenchAnswer hit() {
        return HIT;
    }

    public static BenchAnswer miss() {
        return MISS;
    }

    /** So many lines of the task are in the cache. */
    public static BenchAnswer lines(int count) {
        return BenchAnswer.of(count + (count == 1 ? " line" : " lines"), "라인 " + count + "개");
    }

    @Override
    protected String described() {
        return running.length + (running.length == 1 ? " core; " : " cores; ") + "each cache has " + sets
                + (sets == 1 ? " set of " : " sets of ") + ways + (ways == 1 ? " line" : " lines");
    }

    @Override
    protected boolean makesSense(CacheStep step) {
        if (step instanceof CacheStep.Switch change) {
            for (int core = 0; core < running.length; core++) {
                if (core != change.core() && running[core] == change.task()) {
                    return false;
                }
            }
        }
        return !(step instanceof CacheStep.Read read) || running[read.core()] != NONE;
    }

    @Override
    protected BenchAnswer take(CacheStep step) {
        if (step instanceof CacheStep.Switch change) {
            running[change.core()] = change.task();
            tasks.add(change.task());
            caches.switchTo(change.core(), change.task());
            return BenchAnswer.done();
        }
        if (step instanceof CacheStep.Read read) {
            return caches.access(read.core(), read.line()) ? HIT : MISS;
        }
        CacheStep.Warmth question = (CacheStep.Warmth) step;
        return lines(caches.warmth(question.core(), question.task()));
    }

    @Override
    protected List<String> tables() {
        List<String> shown = new ArrayList<>();
        for (int core = 0; core < running.length; core++) {
            int number = core;
            String warmth = tasks.stream()
                    .map(task -> ", " + caches.warmth(number, task) + " for task " + task)
                    .collect(Collectors.joining());
            shown.add("core " + core + (running[core] == NONE ? " has no task" : " runs task " + running[core])
                    + ", warm lines: " + (warmth.isEmpty() ? "none" : warmth.substring(2)));
        }
        return shown;
    }
}
