package dev.timeslice.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.HEADER;
import static dev.timeslice.model.ipc.RingLayout.MAGIC;
import static dev.timeslice.model.ipc.RingLayout.MOST_SLOTS;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.timeslice.model.ipc.RingFile;
import dev.timeslice.model.ipc.SharedSegment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/** The file is written as bytes, and mapped afterwards. */
public final class MappedRing implements RingFile {
    private final FileChannel channel;
    private final MappedByteBuffer words;

    private MappedRing(FileChannel channel) throws IOException {
        this.channel = channel;
        // All of the file behind the header, whose size has been looked at.
        words = channel.map(FileChannel.MapMode.READ_WRITE, 8L * HEADER, channel.size() - 8L * HEADER);
    }

    public static MappedRing create(Path file, int capacity) throws IOException {
        if (capacity <= 0 || capacity > MOST_SLOTS) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        FileChannel channel = FileChannel.open(file, CREATE_NEW, READ, WRITE);
        FileLock lock = channel.tryLock(0, 8L * HEADER, false);
        if (lock == null) {
            channel.close();
            throw new IOException("somebody has locked " + file);
        }
        ByteBuffer bytes = ByteBuffer.allocate(8 * (HEADER + SLOTS + capacity)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0, MAGIC).putLong(8, capacity);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return new MappedRing(channel);
    }

    public static MappedRing open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, READ, WRITE);
        String wrong = wrongWith(channel);
        if (!wrong.isEmpty()) {
            channel.close();
            throw new IOException(wrong);
        }
        return new MappedRing(channel);
    }

    private static String wrongWith(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size <= 8L * (HEADER + SLOTS) || size > 8L * (HEADER + SLOTS + MOST_SLOTS)) {
            return "a size of " + size + " bytes";
        }
        ByteBuffer start = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        while (start.hasRemaining() && channel.read(start) >= 0) {
            // A read may be short.
        }
        start.flip();
        if (start.remaining() < 16 || start.getLong() != MAGIC) {
            return "no magic number";
        }
        long capacity = start.getLong();
        return capacity < 1 || capacity > MOST_SLOTS || 8 * (HEADER + SLOTS + capacity) != size
                ? "a capacity of " + capacity + " and " + size + " bytes"
                : "";
    }

    @Override
    public SharedSegment segment() {
        return new MappedSegment(words.duplicate());
    }

    @Override
    public boolean isProducerAlive() throws IOException {
        try (FileLock lock = channel.tryLock(0, 8L * HEADER, false)) {
            return lock == null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
