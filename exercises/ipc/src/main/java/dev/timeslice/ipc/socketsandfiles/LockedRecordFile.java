package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.exchange.NextRecord;
import dev.timeslice.model.exchange.RecordFile;
import java.io.IOException;
import java.util.List;

/**
 * A {@link ChecksummedLog} in a real file that real processes share: see {@link RecordFile}, which says who may read and write when.
 */
public final class LockedRecordFile implements RecordFile {

    /**
     * Opens the file, or makes an empty one.
     *
     * @param path of the file
     * @param mostBytes of a record's data, 1 up to 1 MiB
     */
    public LockedRecordFile(String path, int mostBytes) throws IOException {
        throw new NotImplemented("LockedRecordFile(path, mostBytes)");
    }

    @Override
    public void append(NextRecord next) throws IOException {
        throw new NotImplemented("LockedRecordFile.append");
    }

    @Override
    public List<byte[]> records() throws IOException {
        throw new NotImplemented("LockedRecordFile.records");
    }

    @Override
    public void close() throws IOException {
        throw new NotImplemented("LockedRecordFile.close");
    }
}
