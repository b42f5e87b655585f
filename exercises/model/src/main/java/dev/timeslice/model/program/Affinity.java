package dev.timeslice.model.program;

import java.util.BitSet;
import java.util.stream.Collectors;

/** The cores on which a task may run; immutable. */
public final class Affinity {
    /** Every core, however many there are. */
    public static final Affinity ANY = new Affinity(new BitSet());

    /** Empty for every core. */
    private final BitSet cores;

    private Affinity(BitSet cores) {
        this.cores = cores;
    }

    /**
     * These cores only.
     *
     * @param cores at least one, from 0
     * @throws IllegalArgumentException if there is none, or a number is negative
     */
    public static Affinity of(int... cores) {
        if (cores.length == 0) {
            throw new IllegalArgumentException("an affinity names at least one core");
        }
        BitSet set = new BitSet();
        for (int core : cores) {
            if (core < 0) {
                throw new IllegalArgumentException("a core is 0 or more, found " + core);
            }
            set.set(core);
        }
        return new Affinity(set);
    }

    /** Whether it names the cores at all. */
    public boolean isAny() {
        return cores.isEmpty();
    }

    public boolean allows(int core) {
        return cores.isEmpty() || cores.get(core);
    }

    /** Whether at least one of the cores below {@code count} is allowed. */
    public boolean fits(int count) {
        return cores.isEmpty() || cores.nextSetBit(0) < count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affinity affinity && cores.equals(affinity.cores);
    }

    @Override
    public int hashCode() {
        return cores.hashCode();
    }

    /** The cores with a blank between them; {@code any} for all. */
    @Override
    public String toString() {
        return isAny() ? "any" : cores.stream().mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
