package dev.timeslice.model.ipc;

/**
 * A bounded one-way byte stream between two tasks of the model.
 *
 * <p>Nothing here waits: a call that cannot go on says so, and the kernel puts the task to sleep and asks again when the
 * other end has moved. An end that its owner has closed must not be used by him any more, as a closed file descriptor
 * must not.
 */
public interface Pipe {

    /**
     * Appends as many of the bytes as fit, in their order. A write of no bytes to an open pipe always fits.
     *
     * @param data the bytes to send; may be empty, and is not kept
     * @throws IllegalStateException if the writing end is closed
     */
    WriteResult write(byte[] data);

    /**
     * Takes the oldest bytes out, at most {@code max}; fewer if fewer are there (a short read).
     *
     * @param max at least 1
     * @throws IllegalArgumentException if {@code max} is less than 1
     * @throws IllegalStateException if the reading end is closed
     */
    ReadResult read(int max);

    /** No more bytes will be written; closing twice is harmless. */
    void closeWriter();

    /** Nobody will read any more; closing twice is harmless. */
    void closeReader();
}
