package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.cpu.AddressSpaceIds;
import java.util.function.IntConsumer;

/** Gives out the address-space ids of the hardware, the ASIDs, in generations. */
public final class AsidAllocator implements AddressSpaceIds {

    /**
     * No address space has a number yet, and no core runs one.
     *
     * @param asids the numbers for the hardware are 1 to this one; at least as many as there are cores
     * @param cores how many there are, numbered from 0
     * @param flush empties the TLB of the core whose number it is given
     */
    public AsidAllocator(int asids, int cores, IntConsumer flush) {
        throw new NotImplemented("AsidAllocator(asids, cores, flush)");
    }

    /**
     * A core goes over to an address space.
     *
     * @return its number for the hardware, which no other address space has
     */
    @Override
    public int activate(int core, int addressSpace) {
        throw new NotImplemented("AsidAllocator.activate");
    }
}
