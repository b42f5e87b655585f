package dev.timeslice.model.exchange;

import java.io.IOException;
import java.util.List;

/**
 * Records one after the other in a {@link ByteStore}, of which no other process changes anything meanwhile.
 *
 * <p>A record is the length of its data in four bytes, the CRC-32 of its data in four bytes, both with the highest byte first, and then its
 * data, 1 to {@code mostBytes} bytes. It is written at the end of the store, from its first byte to its last. So whoever dies
 * in between leaves the beginning of a record at the end of the store: a <b>torn tail</b>.
 *
 * <p>What is whole and yet wrong is no torn tail but {@linkplain DamagedLog damage}: a length of less than 1 or more than {@code mostBytes},
 * or other data than its checksum says. Nobody may cut it off, for good records may stand behind it.
 */
public interface RecordLog {
    /** Bytes of a record before its data. */
    int HEADER = 8;

    /**
     * The data of all whole records, the oldest first. A torn tail is passed over; nothing is changed.
     *
     * @throws DamagedLog if a record is damaged
     */
    List<byte[]> records() throws IOException;

    /**
     * Cuts a torn tail off, and nothing else.
     *
     * @return how many bytes were cut off; 0 if there was no torn tail
     * @throws DamagedLog if a record is damaged; then nothing is changed
     */
    long recover() throws IOException;

    /**
     * Cuts a torn tail off, if there is one, and writes a record behind the last one.
     *
     * @param data 1 to {@code mostBytes} bytes
     * @throws IllegalArgumentException if data cannot be so short or so long; then nothing is changed
     * @throws DamagedLog if a record is damaged; then nothing is changed
     */
    void append(byte[] data) throws IOException;
}
