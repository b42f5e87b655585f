package dev.timeslice.model.exchange;

import java.util.Optional;

/** Makes a record of the one before it. */
@FunctionalInterface
public interface NextRecord {

    /**
     * The data to append.
     *
     * @param last the data of the last record; empty if there is none
     */
    byte[] after(Optional<byte[]> last);
}
