package dev.timeslice.ipc.pipe;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

/**
 * A pipe with one writer and one reader that holds a bounded number of bytes, first in, first out.
 *
 * <p>Nobody sleeps in here: where a real system call would sleep, the answer is WouldBlock, and the kernel puts the task
 * to sleep and asks again later.
 */
public final class BoundedPipe implements Pipe {

    /**
     * An empty pipe, open at both ends.
     *
     * @param capacity the most bytes that it holds at once
     * @throws IllegalArgumentException if {@code capacity} is less than 1
     */
    public BoundedPipe(int capacity) {
        throw new NotImplemented("BoundedPipe(capacity)");
    }

    /**
     * Appends as many of the bytes as fit, in their order.
     *
     * @param data the bytes to send; belongs to the caller, who may change it afterwards
     * @return {@link WriteResult.BrokenPipe} if the reading end is closed; else {@link WriteResult.Accepted} with the
     *     number of bytes taken if there was room for one at least, or if there is nothing to write; else
     *     {@link WriteResult.WouldBlock}
     * @throws IllegalStateException if the writing end is closed
     */
    @Override
    public WriteResult write(byte[] data) {
        throw new NotImplemented("BoundedPipe.write");
    }

    /**
     * Takes the oldest bytes out, at most {@code max}, fewer if fewer are there.
     *
     * @param max at least 1
     * @return {@link ReadResult.Data} with a new array if the pipe holds a byte at least; else
     *     {@link ReadResult.EndOfFile} if the writing end is closed; else {@link ReadResult.WouldBlock}
     * @throws IllegalArgumentException if {@code max} is less than 1
     * @throws IllegalStateException if the reading end is closed
     */
    @Override
    public ReadResult read(int max) {
        throw new NotImplemented("BoundedPipe.read");
    }

    /** No more bytes will be written; those in the pipe can still be read. Closing twice is harmless. */
    @Override
    public void closeWriter() {
        throw new NotImplemented("BoundedPipe.closeWriter");
    }

    /** Nobody will read any more. Closing twice is harmless. */
    @Override
    public void closeReader() {
        throw new NotImplemented("BoundedPipe.closeReader");
    }
}
