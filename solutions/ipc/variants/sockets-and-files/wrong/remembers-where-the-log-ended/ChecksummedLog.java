package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.ByteStore;
import dev.timeslice.model.exchange.DamagedLog;
import dev.timeslice.model.exchange.RecordLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Records with length and checksum. */
public final class ChecksummedLog implements RecordLog {
    private static final int MOST_BYTES = 1 << 20;

    private final ByteStore store;
    private final int mostBytes;
    private long nextEnd = -1;

    public ChecksummedLog(ByteStore store, int mostBytes) {
        if (mostBytes < 1 || mostBytes > MOST_BYTES) {
            throw new IllegalArgumentException("a record has 1 byte up to 1 MiB, found the limit " + mostBytes);
        }
        this.store = store;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<byte[]> records() throws IOException {
        List<byte[]> records = new ArrayList<>();
        endOfWholeRecords(records);
        return records;
    }

    @Override
    public long recover() throws IOException {
        long whole = endOfWholeRecords(new ArrayList<>());
        long torn = store.size() - whole;
        if (torn > 0) {
            store.truncate(whole);
        }
        return torn;
    }

    @Override
    public void append(byte[] data) throws IOException {
        if (isImpossible(data.length)) {
            throw new IllegalArgumentException("a record has 1 to " + mostBytes + " bytes, found " + data.length);
        }
        if (nextEnd < 0) {
            recover();
            nextEnd = store.size();
        }
        byte[] record = ByteBuffer.allocate(HEADER + data.length)
                .putInt(data.length)
                .putInt(checksum(data))
                .put(data)
                .array();
        long end = nextEnd;
        for (int written = 0; written < record.length; ) {
            written += store.write(end + written, record, written, record.length - written);
        }
        nextEnd = end + record.length;
    }

    /** Reads from the beginning, as others may have appended. */
    private long endOfWholeRecords(List<byte[]> records) throws IOException {
        long size = store.size();
        long position = 0;
        while (size - position >= HEADER) {
            ByteBuffer header = ByteBuffer.wrap(bytes(position, HEADER));
            int length = header.getInt();
            if (isImpossible(length)) {
                throw new DamagedLog(position);
            }
            if (size - position - HEADER < length) {
                break;
            }
            byte[] data = bytes(position + HEADER, length);
            if (checksum(data) != header.getInt()) {
                throw new DamagedLog(position);
            }
            records.add(data);
            position += HEADER + length;
        }
        return position;
    }

    private boolean isImpossible(int length) {
        return length < 1 || length > mostBytes;
    }

    private byte[] bytes(long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int done = 0; done < count; ) {
            int more = store.read(position + done, bytes, done, count - done);
            if (more < 0) {
                throw new IOException("the store has become smaller while it was read");
            }
            done += more;
        }
        return bytes;
    }

    private static int checksum(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return (int) crc.getValue();
    }
}
