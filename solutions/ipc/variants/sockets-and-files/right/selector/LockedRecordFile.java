package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.ByteStore;
import dev.timeslice.model.exchange.NextRecord;
import dev.timeslice.model.exchange.RecordFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Locks another file, which holds nothing and stays, so that whoever opens the records has no influence on the lock. */
public final class LockedRecordFile implements RecordFile {
    private final Object threads = new Object();
    private final FileChannel records;
    private final FileChannel door;
    private final ChecksummedLog log;

    public LockedRecordFile(String path, int mostBytes) throws IOException {
        records = open(path);
        door = open(path + ".lock");
        log = new ChecksummedLog(
                new ByteStore() {
                    @Override
                    public long size() throws IOException {
                        return records.size();
                    }

                    @Override
                    public int read(long position, byte[] into, int offset, int count) throws IOException {
                        return records.read(ByteBuffer.wrap(into, offset, count), position);
                    }

                    @Override
                    public int write(long position, byte[] from, int offset, int count) throws IOException {
                        return records.write(ByteBuffer.wrap(from, offset, count), position);
                    }

                    @Override
                    public void truncate(long size) throws IOException {
                        records.truncate(size);
                    }
                },
                mostBytes);
    }

    private static FileChannel open(String path) throws IOException {
        return FileChannel.open(
                Path.of(path), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    @Override
    public void append(NextRecord next) throws IOException {
        synchronized (threads) {
            try (FileLock taken = locked(false)) {
                List<byte[]> all = log.records();
                Optional<byte[]> last =
                        all.stream().skip(Math.max(0, all.size() - 1)).findFirst();
                byte[] data = next.after(last);
                if (taken.isValid()) {
                    log.append(data);
                }
            }
        }
    }

    @Override
    public List<byte[]> records() throws IOException {
        synchronized (threads) {
            try (FileLock taken = locked(true)) {
                return taken.isValid() ? log.records() : List.of();
            }
        }
    }

    private FileLock locked(boolean shared) throws IOException {
        return door.lock(0, 1, shared);
    }

    @Override
    public void close() throws IOException {
        records.close();
        door.close();
    }
}
