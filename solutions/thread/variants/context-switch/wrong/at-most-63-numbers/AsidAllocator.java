package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.AddressSpaceIds;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Numbers of the present generation in a map, and a bit for each that is taken. */
public final class AsidAllocator implements AddressSpaceIds {
    private static final int NONE = -1;

    private final int asids;
    private final IntConsumer flush;
    /** The address space that each core runs. */
    private final int[] active;

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final BitSet taken = new BitSet();

    public AsidAllocator(int asids, int cores, IntConsumer flush) {
        this.asids = asids;
        this.flush = flush;
        this.active = new int[cores];
        Arrays.fill(active, NONE);
    }

    @Override
    public int activate(int core, int addressSpace) {
        active[core] = addressSpace;
        Integer known = numbers.get(addressSpace);
        if (known != null) {
            return known;
        }
        if (numbers.size() == asids) {
            beginGeneration();
        }
        int number = Math.min(63, taken.nextClearBit(1));
        taken.set(number);
        numbers.put(addressSpace, number);
        return number;
    }

    /** Only what a core runs at this moment keeps its number; the core that has just asked runs one without. */
    private void beginGeneration() {
        Map<Integer, Integer> kept = new HashMap<>();
        taken.clear();
        for (int space : active) {
            Integer number = numbers.get(space);
            if (number != null) {
                kept.put(space, number);
                taken.set(number);
            }
        }
        numbers.clear();
        numbers.putAll(kept);
        for (int core = 0; core < active.length; core++) {
            flush.accept(core);
        }
    }
}
