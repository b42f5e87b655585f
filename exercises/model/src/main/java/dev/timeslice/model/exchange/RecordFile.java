package dev.timeslice.model.exchange;

import java.io.IOException;
import java.util.List;

/**
 * A {@link RecordLog} in a file that several processes have open at once, each of them once. The threads of a process
 * share the object.
 *
 * <p>Who appends has the file to itself, from before it reads the last record until its own is written: a lock of the operating system keeps
 * out other processes, which does not keep out other threads of this one. Whoever gets the lock after a process that died with it
 * finds, perhaps, a torn tail, and cuts it off.
 */
public interface RecordFile extends AutoCloseable {

    /**
     * Appends a record that depends on the last one. Nobody else, in any process, reads or writes meanwhile.
     *
     * @param next is asked once for the data, as soon as the file is locked. What it throws comes to the caller, after the lock
     *     has been given back; then nothing is appended
     * @throws DamagedLog if a record is damaged; then nothing is changed
     */
    void append(NextRecord next) throws IOException;

    /**
     * The data of all records, the oldest first. Several may read at once, while nobody writes.
     *
     * @throws DamagedLog if a record is damaged
     */
    List<byte[]> records() throws IOException;

    /** Gives back what is open. */
    @Override
    void close() throws IOException;
}
