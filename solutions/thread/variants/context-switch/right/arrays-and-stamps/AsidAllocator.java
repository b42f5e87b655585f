package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.AddressSpaceIds;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Every number is stamped with its generation; one of an older generation counts for nothing. */
public final class AsidAllocator implements AddressSpaceIds {
    private final int asids;
    private final IntConsumer flush;
    private final Integer[] running;
    private final Map<Integer, Stamped> stamped = new HashMap<>();
    /** By number: the generation in which it was given out last. */
    private final long[] given;

    private long generation = 1;

    private record Stamped(long generation, int number) {}

    public AsidAllocator(int asids, int cores, IntConsumer flush) {
        this.asids = asids;
        this.flush = flush;
        this.running = new Integer[cores];
        this.given = new long[asids + 1];
    }

    @Override
    public int activate(int core, int addressSpace) {
        Stamped known = stamped.get(addressSpace);
        if (known == null || known.generation() != generation) {
            running[core] = null;
            known = give(addressSpace);
        }
        running[core] = addressSpace;
        return known.number();
    }

    private Stamped give(int addressSpace) {
        int number = free();
        if (number == 0) {
            roll();
            number = free();
        }
        return stamp(addressSpace, number);
    }

    /** The smallest free number; 0 if there is none. */
    private int free() {
        for (int number = 1; number <= asids; number++) {
            if (given[number] != generation) {
                return number;
            }
        }
        return 0;
    }

    private void roll() {
        generation++;
        for (Integer space : running) {
            if (space != null) {
                stamp(space, stamped.get(space).number());
            }
        }
        for (int core = 0; core < running.length; core++) {
            flush.accept(core);
        }
    }

    private Stamped stamp(int addressSpace, int number) {
        given[number] = generation;
        Stamped now = new Stamped(generation, number);
        stamped.put(addressSpace, now);
        return now;
    }
}
