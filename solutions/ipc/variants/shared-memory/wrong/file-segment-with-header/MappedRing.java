package dev.timeslice.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.HEADER;
import static dev.timeslice.model.ipc.RingLayout.MAGIC;
import static dev.timeslice.model.ipc.RingLayout.MOST_SLOTS;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;

import dev.timeslice.model.ipc.RingFile;
import dev.timeslice.model.ipc.SharedSegment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Wrong: see expect.yml. */
public final class MappedRing implements RingFile {
    private static final int HEADER_BYTES = HEADER * Long.BYTES;

    private final FileChannel channel;
    private final SharedSegment segment;

    private MappedRing(FileChannel channel, ByteBuffer bytes) {
        this.channel = channel;
        segment = new MappedSegment(bytes.slice(0, bytes.capacity() - HEADER_BYTES));
    }

    public static MappedRing create(Path file, int capacity) throws IOException {
        if (capacity < 1 || capacity > MOST_SLOTS) {
            throw new IllegalArgumentException("a ring has 1 to " + MOST_SLOTS + " slots, found " + capacity);
        }
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try {
            channel.lock(0, HEADER_BYTES, false);
            ByteBuffer bytes = channel.map(MapMode.READ_WRITE, 0, length(capacity));
            SharedSegment header = new MappedSegment(bytes.slice(0, HEADER_BYTES));
            header.store(1, capacity);
            // Last of all: who finds it finds the rest.
            header.storeRelease(0, MAGIC);
            return new MappedRing(channel, bytes);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public static MappedRing open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            long length = length(capacityIn(channel));
            if (channel.size() != length) {
                throw new IOException("the header asks for " + length + " bytes, and there are " + channel.size());
            }
            return new MappedRing(channel, channel.map(MapMode.READ_WRITE, 0, length));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static long capacityIn(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (header.hasRemaining()) {
            if (channel.read(header, header.position()) < 0) {
                throw new IOException("too short for a header: " + channel.size() + " bytes");
            }
        }
        if (header.getLong(0) != MAGIC) {
            throw new IOException("not the file of a ring");
        }
        long capacity = header.getLong(Long.BYTES);
        if (capacity < 1 || capacity > MOST_SLOTS) {
            throw new IOException("a ring cannot have " + capacity + " slots");
        }
        return capacity;
    }

    private static long length(long capacity) {
        return HEADER_BYTES + (SLOTS + capacity) * Long.BYTES;
    }

    @Override
    public SharedSegment segment() {
        return segment;
    }

    @Override
    public boolean isProducerAlive() throws IOException {
        FileLock free = channel.tryLock(0, HEADER_BYTES, false);
        if (free == null) {
            return true;
        }
        free.release();
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
