package dev.timeslice.model.memory;

/** One process's view of memory: the part of the model that turns its virtual addresses into physical ones. */
public interface AddressSpace {

    /**
     * Translates one address; changes nothing.
     *
     * @param virtualAddress in bytes, from 0; any value may be asked for, negative ones too
     * @param access what the task wants to do there
     * @return the physical address, or the fault that the hardware would raise; never an exception
     */
    Translation translate(long virtualAddress, Access access);
}
