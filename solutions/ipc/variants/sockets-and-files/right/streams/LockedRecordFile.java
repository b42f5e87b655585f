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
import java.util.concurrent.locks.ReentrantLock;

/** Opens the file anew each time; closing it gives the lock back as well. */
public final class LockedRecordFile implements RecordFile {
    private final ReentrantLock threads = new ReentrantLock();
    private final Path path;
    private final int mostBytes;

    public LockedRecordFile(String path, int mostBytes) throws IOException {
        this.path = Path.of(path);
        this.mostBytes = mostBytes;
        open().close();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void append(NextRecord next) throws IOException {
        threads.lock();
        try (FileChannel channel = open()) {
            FileLock lock = channel.lock();
            try {
                ChecksummedLog log = new ChecksummedLog(new ChannelStore(channel), mostBytes);
                log.recover();
                List<byte[]> records = log.records();
                byte[] last = records.isEmpty() ? null : records.get(records.size() - 1);
                log.append(next.after(Optional.ofNullable(last)));
            } finally {
                lock.release();
            }
        } finally {
            threads.unlock();
        }
    }

    @Override
    public List<byte[]> records() throws IOException {
        threads.lock();
        try (FileChannel channel = open()) {
            FileLock lock = channel.lock(0, Long.MAX_VALUE, true);
            try {
                return new ChecksummedLog(new ChannelStore(channel), mostBytes).records();
            } finally {
                lock.release();
            }
        } finally {
            threads.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        // Nothing stays open.
    }

    private static final class ChannelStore implements ByteStore {
        private final FileChannel channel;

        ChannelStore(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(long position, byte[] into, int offset, int count) throws IOException {
            channel.position(position);
            return channel.read(ByteBuffer.wrap(into, offset, count));
        }

        @Override
        public int write(long position, byte[] from, int offset, int count) throws IOException {
            channel.position(position);
            return channel.write(ByteBuffer.wrap(from, offset, count));
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }
    }
}
