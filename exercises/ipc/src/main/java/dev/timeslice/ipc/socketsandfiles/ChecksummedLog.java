package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.exchange.ByteStore;
import dev.timeslice.model.exchange.RecordLog;
import java.io.IOException;
import java.util.List;

/** Records with length and checksum: see {@link RecordLog}, which says how they look and what a torn tail is. */
public final class ChecksummedLog implements RecordLog {

    /**
     * A log on a store that may hold records already. Other processes may append to it between two calls.
     *
     * @param store holds the bytes; a read or a write of it may do less than asked for
     * @param mostBytes of a record's data, 1 up to 1 MiB
     * @throws IllegalArgumentException if {@code mostBytes} is out of its range
     */
    public ChecksummedLog(ByteStore store, int mostBytes) {
        throw new NotImplemented("ChecksummedLog(store, mostBytes)");
    }

    @Override
    public List<byte[]> records() throws IOException {
        throw new NotImplemented("ChecksummedLog.records");
    }

    @Override
    public long recover() throws IOException {
        throw new NotImplemented("ChecksummedLog.recover");
    }

    @Override
    public void append(byte[] data) throws IOException {
        throw new NotImplemented("ChecksummedLog.append");
    }
}
