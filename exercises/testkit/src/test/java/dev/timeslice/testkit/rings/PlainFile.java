package dev.timeslice.testkit.rings;

import dev.timeslice.model.ipc.RingFile;
import dev.timeslice.model.ipc.RingLayout;
import dev.timeslice.model.ipc.SharedSegment;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file without a header, which is enough to try what drives it. */
public final class PlainFile implements RingFile {
    private final LongBuffer words;

    private PlainFile(Path file, int slots, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, option)) {
            long length = slots == 0 ? channel.size() : 8L * (RingLayout.SLOTS + slots);
            if (length == 0) {
                throw new IOException("an empty file");
            }
            words = channel.map(FileChannel.MapMode.READ_WRITE, 0, length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer();
        }
    }

    public static PlainFile create(Path file, int slots) throws IOException {
        return new PlainFile(file, slots, StandardOpenOption.CREATE_NEW);
    }

    public static PlainFile open(Path file) throws IOException {
        return new PlainFile(file, 0, StandardOpenOption.READ);
    }

    @Override
    public SharedSegment segment() {
        return new SharedSegment() {
            @Override
            public int size() {
                return words.capacity();
            }

            @Override
            public long load(int word) {
                return words.get(word);
            }

            @Override
            public void store(int word, long value) {
                words.put(word, value);
            }

            @Override
            public long loadAcquire(int word) {
                long value = words.get(word);
                VarHandle.acquireFence();
                return value;
            }

            @Override
            public void storeRelease(int word, long value) {
                VarHandle.releaseFence();
                words.put(word, value);
            }
        };
    }

    @Override
    public boolean isProducerAlive() {
        return true;
    }

    @Override
    public void close() {
        // The channel is closed already.
    }
}
