package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.model.trace.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A trace tick by tick, and what it says, found by looking at every tick: an oracle that shares no thought with slices.
 *
 * @param ticks for each tick who runs on core 0, 1, ...: a letter, or a dash for nobody
 */
record SmallTrace(List<String> ticks) {
    private static final List<String> PAIRS = List.of("--", "A-", "-A", "B-", "-B", "AB", "BA");

    static SmallTrace of(List<String> ticks) {
        return new SmallTrace(List.copyOf(ticks));
    }

    /** All of so many ticks with two tasks on two cores. */
    static List<SmallTrace> all(int ticks) {
        List<SmallTrace> shorter = ticks == 1 ? List.of(of(List.of())) : all(ticks - 1);
        List<SmallTrace> all = new ArrayList<>();
        for (SmallTrace trace : shorter) {
            for (String next : PAIRS) {
                List<String> longer = new ArrayList<>(trace.ticks);
                longer.add(next);
                all.add(of(longer));
            }
        }
        return all;
    }

    /** One of three tasks on three cores. */
    static SmallTrace seeded(Random random, int ticks) {
        List<String> all = new ArrayList<>();
        while (all.size() < ticks) {
            StringBuilder tick = new StringBuilder("---");
            for (char task = 'A'; task <= 'C'; task++) {
                int core = random.nextInt(6);
                if (core < 3 && tick.charAt(core) == '-') {
                    tick.setCharAt(core, task);
                }
            }
            boolean goesOn = !all.isEmpty() && random.nextInt(3) > 0;
            all.add(goesOn ? all.get(all.size() - 1) : tick.toString());
        }
        return of(all);
    }

    boolean hasRun(char task) {
        return ticks.stream().anyMatch(tick -> tick.indexOf(task) >= 0);
    }

    /** Whether each of A and B runs in some tick that is not after the other's last one. */
    boolean concurrent() {
        return first('A') <= last('B') && first('B') <= last('A');
    }

    boolean parallel() {
        return ticks.stream().anyMatch(tick -> tick.indexOf('A') >= 0 && tick.indexOf('B') >= 0);
    }

    int mostAtOnce() {
        return ticks.stream()
                .mapToInt(tick -> tick.replace("-", "").length())
                .max()
                .orElse(0);
    }

    private int first(char task) {
        int tick = 0;
        while (ticks.get(tick).indexOf(task) < 0) {
            tick++;
        }
        return tick;
    }

    private int last(char task) {
        int tick = ticks.size() - 1;
        while (ticks.get(tick).indexOf(task) < 0) {
            tick--;
        }
        return tick;
    }

    /** Its slices, the last core's first. */
    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        int cores = ticks.isEmpty() ? 0 : ticks.get(0).length();
        for (int core = cores - 1; core >= 0; core--) {
            int from = 0;
            for (int tick = 1; tick <= ticks.size(); tick++) {
                char task = ticks.get(from).charAt(core);
                if (tick == ticks.size() || ticks.get(tick).charAt(core) != task) {
                    if (task != '-') {
                        slices.add(new Slice(core, String.valueOf(task), from, tick));
                    }
                    from = tick;
                }
            }
        }
        return slices;
    }
}
