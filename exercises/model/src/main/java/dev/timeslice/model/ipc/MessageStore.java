package dev.timeslice.model.ipc;

/**
 * Kernel memory of a fixed size in which messages stand one behind the other until they are taken: whole, in their order.
 * Each needs its own bytes, and {@link #HEADER} bytes for its length.
 *
 * <p>Nothing here waits, and nothing is shared: bytes go in and out as copies.
 */
public interface MessageStore {
    /** The bytes that a message needs besides its own, for its length. */
    int HEADER = 4;

    /**
     * Puts a whole message behind all others, or nothing of it.
     *
     * @param message may be empty; belongs to the caller, who may change it afterwards
     */
    PutResult put(byte[] message);

    /**
     * Takes out the oldest message, and no more than it.
     *
     * @param max the size of the receiver's buffer in bytes, 0 or more
     * @throws IllegalArgumentException if {@code max} is negative
     */
    TakeResult take(int max);

    /** How many bytes of the memory are free. */
    int free();
}
