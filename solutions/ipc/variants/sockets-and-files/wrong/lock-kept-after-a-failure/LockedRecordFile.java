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

/**
 * One channel for everything: the operating system gives up a process's locks on a file as soon as the process closes any
 * channel to it. The methods are synchronized, because a lock of a file belongs to the process, not to a thread.
 */
public final class LockedRecordFile implements RecordFile {
    private final FileChannel channel;
    private final ChecksummedLog log;

    public LockedRecordFile(String path, int mostBytes) throws IOException {
        channel = FileChannel.open(
                Path.of(path), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        log = new ChecksummedLog(new Bytes(channel), mostBytes);
    }

    @Override
    public synchronized void append(NextRecord next) throws IOException {
        FileLock lock = channel.lock();
        List<byte[]> records = log.records();
        Optional<byte[]> last = records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
        log.append(next.after(last));
        lock.release();
    }

    @Override
    public synchronized List<byte[]> records() throws IOException {
        FileLock lock = channel.lock(0, Long.MAX_VALUE, true);
        try {
            return log.records();
        } finally {
            lock.release();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    /** The file, as a log sees it. */
    private record Bytes(FileChannel channel) implements ByteStore {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(long position, byte[] into, int offset, int count) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, count), position);
        }

        @Override
        public int write(long position, byte[] from, int offset, int count) throws IOException {
            return channel.write(ByteBuffer.wrap(from, offset, count), position);
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }
    }
}
