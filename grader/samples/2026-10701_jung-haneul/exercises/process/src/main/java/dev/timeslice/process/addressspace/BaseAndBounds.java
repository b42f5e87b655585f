package dev.timeslice.process.addressspace;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.Translation;

/**
 * The oldest address space of all: one contiguous piece of physical memory, described by two registers.
 *
 * <p>Virtual address 0 lies at physical address {@code base}; the process owns {@code bounds} bytes from there on, for
 * every kind of access.
 */
public final class BaseAndBounds implements AddressSpace {

    /**
     * An address space that never changes afterwards.
     *
     * @param base the physical address of virtual address 0; at least 0
     * @param bounds how many bytes the process owns; at least 0, and {@code base + bounds} is at most
     *     {@link Long#MAX_VALUE}
     */
    public BaseAndBounds(long base, long bounds) {
        throw new NotImplemented("BaseAndBounds(base, bounds)");
    }

    /**
     * Translates one address; changes nothing.
     *
     * @param virtualAddress any value, negative ones too
     * @return {@link Translation.Mapped} with the physical address if the address is one of the process's own, else
     *     {@link Translation.Fault} with {@code OUT_OF_BOUNDS}, the <em>virtual</em> address and the access
     */
    @Override
    public Translation translate(long virtualAddress, Access access) {
        throw new NotImplemented("BaseAndBounds.translate");
    }
}
