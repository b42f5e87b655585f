package dev.timeslice.ipc.messageport;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.PutResult;
import dev.timeslice.model.ipc.TakeResult;

/**
 * Kernel memory of a fixed size that keeps messages whole: what one put has put in, one take takes out.
 *
 * <p>A message of n bytes needs n + {@link #HEADER} bytes of the memory.
 */
public final class BoundedStore implements MessageStore {

    /**
     * An empty store.
     *
     * @param capacity its size in bytes, at least {@link #HEADER}
     * @throws IllegalArgumentException if {@code capacity} is less than {@link #HEADER}
     */
    public BoundedStore(int capacity) {
        throw new NotImplemented("BoundedStore(capacity)");
    }

    /**
     * Puts a whole message behind all others, or nothing of it.
     *
     * @param message may be empty; belongs to the caller, who may change it afterwards
     * @return {@link PutResult.TooLong} if it would not fit even into an empty store; else {@link PutResult.Full} if it does
     *     not fit at present; else {@link PutResult.Stored}
     */
    @Override
    public PutResult put(byte[] message) {
        throw new NotImplemented("BoundedStore.put");
    }

    /**
     * Takes out the oldest message, and no more than it.
     *
     * @param max the size of the receiver's buffer in bytes, 0 or more
     * @return {@link TakeResult.Empty} if there is no message; else {@link TakeResult.TooSmall} if the oldest one is longer
     *     than {@code max}, and then it stays; else {@link TakeResult.Taken} with a new array
     * @throws IllegalArgumentException if {@code max} is negative
     */
    @Override
    public TakeResult take(int max) {
        throw new NotImplemented("BoundedStore.take");
    }

    /** How many bytes of the memory are free. */
    @Override
    public int free() {
        throw new NotImplemented("BoundedStore.free");
    }
}
