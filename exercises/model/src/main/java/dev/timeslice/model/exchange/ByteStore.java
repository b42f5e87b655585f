package dev.timeslice.model.exchange;

import java.io.IOException;

/**
 * The bytes of a file. As with a file, a read and a write may do less than they were asked for, and a process may die between two calls, or
 * when a write has taken a part of its bytes.
 */
public interface ByteStore {

    /** How many bytes there are. */
    long size() throws IOException;

    /**
     * Reads some bytes.
     *
     * @param position where to begin, 0 or more
     * @param into gets them
     * @param offset in {@code into}
     * @param count the most bytes to read, at least 1
     * @return how many there were, at least 1; -1 if there are none from {@code position} on
     */
    int read(long position, byte[] into, int offset, int count) throws IOException;

    /**
     * Writes some bytes, over what is there, and behind its end.
     *
     * @param position where to begin, 0 or more
     * @param from holds them
     * @param offset in {@code from}
     * @param count the most bytes to write, at least 1
     * @return how many were written, at least 1
     * @throws IOException if the rest cannot be written; a part may have been
     */
    int write(long position, byte[] from, int offset, int count) throws IOException;

    /**
     * Cuts off what is behind a size, at once.
     *
     * @param size 0 or more
     */
    void truncate(long size) throws IOException;
}
