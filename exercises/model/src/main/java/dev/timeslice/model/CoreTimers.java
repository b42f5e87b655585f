package dev.timeslice.model;

import java.util.Arrays;
import java.util.List;

/**
 * When the present work of each core is over: a binary heap over all cores, the earliest first, the lowest number first
 * among equals. A core has one timer, so setting it anew replaces it and nothing is left behind.
 */
final class CoreTimers {
    private final Core[] cores;
    private final long[] due;
    private final int[] heap;
    /** Where a core stands in the heap. */
    private final int[] place;

    CoreTimers(Core[] cores) {
        this.cores = cores;
        due = new long[cores.length];
        heap = new int[cores.length];
        place = new int[cores.length];
        Arrays.fill(due, Configuration.NEVER);
        Arrays.setAll(heap, i -> i);
        Arrays.setAll(place, i -> i);
    }

    /** The tick of the earliest timer; {@link Configuration#NEVER} if there is none. */
    long next() {
        return due[heap[0]];
    }

    void set(Core core, long tick) {
        int number = core.number;
        long before = due[number];
        due[number] = tick;
        if (tick < before) {
            rise(place[number]);
        } else if (tick > before) {
            sink(place[number]);
        }
    }

    void clear(Core core) {
        set(core, Configuration.NEVER);
    }

    /** Takes out the cores that are due at the tick, by their number. */
    void drain(long tick, List<Core> dueCores) {
        while (due[heap[0]] == tick) {
            Core core = cores[heap[0]];
            dueCores.add(core);
            clear(core);
        }
    }

    private void rise(int at) {
        int i = at;
        while (i > 0 && before(heap[i], heap[(i - 1) / 2])) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void sink(int at) {
        int i = at;
        while (true) {
            int child = 2 * i + 1;
            if (child + 1 < heap.length && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (child >= heap.length || !before(heap[child], heap[i])) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private boolean before(int one, int other) {
        return due[one] < due[other] || (due[one] == due[other] && one < other);
    }

    private void swap(int i, int j) {
        int core = heap[i];
        heap[i] = heap[j];
        heap[j] = core;
        place[heap[i]] = i;
        place[heap[j]] = j;
    }
}
