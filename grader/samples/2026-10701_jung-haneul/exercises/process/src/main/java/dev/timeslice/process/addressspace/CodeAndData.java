package dev.timeslice.process.addressspace;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.Translation;

/**
 * An address space of two areas, each with a place of its own in physical memory: first the code, then the data.
 *
 * <p>Virtual addresses from 0 to {@code codeSize - 1} are code; those from {@code codeSize} to
 * {@code codeSize + dataSize - 1} are data. Code may be read and executed, data may be read and written. Two processes
 * that run one program have the same {@code codeBase} and different {@code dataBase}s.
 */
public final class CodeAndData implements AddressSpace {

    /**
     * An address space that never changes afterwards. No argument is negative, and no sum of them is more than
     * {@link Long#MAX_VALUE}.
     *
     * @param codeBase the physical address of the first byte of code
     * @param codeSize how many bytes of code there are
     * @param dataBase the physical address of the first byte of data
     * @param dataSize how many bytes of data there are
     */
    public CodeAndData(long codeBase, long codeSize, long dataBase, long dataSize) {
        throw new NotImplemented("CodeAndData(codeBase, codeSize, dataBase, dataSize)");
    }

    /**
     * Translates one address; changes nothing.
     *
     * @param virtualAddress any value, negative ones too
     * @return {@link Translation.Mapped} with the physical address; {@link Translation.Fault} with
     *     {@code OUT_OF_BOUNDS} if the address lies in neither area, whatever the access; {@link Translation.Fault}
     *     with {@code PROTECTION} if it lies in an area that does not allow the access. A fault reports the
     *     <em>virtual</em> address and the access
     */
    @Override
    public Translation translate(long virtualAddress, Access access) {
        throw new NotImplemented("CodeAndData.translate");
    }
}
