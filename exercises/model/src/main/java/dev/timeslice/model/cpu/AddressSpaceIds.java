package dev.timeslice.model.cpu;

/**
 * Gives address spaces the short numbers by which the hardware tells their TLB entries apart. There are few such numbers,
 * all cores share them, and there are any number of address spaces; so numbers have to come again, and before one does, what
 * the TLBs remember under it must be gone.
 *
 * <p>An address space keeps its number, on all cores, until the numbers run out: until one that has none needs one, and all
 * are taken. Then a new <em>generation</em> begins. Address spaces that other cores are running at that moment keep their
 * numbers; all others lose theirs; and the TLB of every core is flushed, once. Numbers come back in no other way.
 */
public interface AddressSpaceIds {

    /**
     * A core goes over to an address space.
     *
     * @param core its number
     * @param addressSpace the kernel's own id of it, at least 0, of which there is no end
     * @return its number for the hardware, from 1 on
     */
    int activate(int core, int addressSpace);
}
