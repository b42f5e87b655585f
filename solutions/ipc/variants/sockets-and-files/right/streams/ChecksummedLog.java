package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.ByteStore;
import dev.timeslice.model.exchange.DamagedLog;
import dev.timeslice.model.exchange.RecordLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Reads the whole store into a buffer, and finds the records there. */
public final class ChecksummedLog implements RecordLog {
    private final ByteStore store;
    private final int mostBytes;

    public ChecksummedLog(ByteStore store, int mostBytes) {
        if (mostBytes < 1 || mostBytes > 1024 * 1024) {
            throw new IllegalArgumentException("limit " + mostBytes);
        }
        this.store = store;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<byte[]> records() throws IOException {
        List<byte[]> records = new ArrayList<>();
        whole(all(), records);
        return records;
    }

    @Override
    public long recover() throws IOException {
        ByteBuffer all = all();
        int size = all.limit();
        int whole = whole(all, new ArrayList<>());
        if (whole < size) {
            store.truncate(whole);
        }
        return size - whole;
    }

    @Override
    public void append(byte[] data) throws IOException {
        if (data.length < 1 || data.length > mostBytes) {
            throw new IllegalArgumentException("data of " + data.length + " bytes");
        }
        recover();
        write(ByteBuffer.allocate(4).putInt(data.length).array());
        write(ByteBuffer.allocate(4).putInt(sum(data)).array());
        write(data);
    }

    private void write(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            done += store.write(store.size(), bytes, done, bytes.length - done);
        }
    }

    private ByteBuffer all() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(store.size())];
        int done = 0;
        while (done < bytes.length) {
            int count = store.read(done, bytes, done, bytes.length - done);
            if (count < 0) {
                throw new IOException("the store ended at " + done);
            }
            done += count;
        }
        return ByteBuffer.wrap(bytes);
    }

    /** Where the last whole record ends. */
    private int whole(ByteBuffer all, List<byte[]> records) throws DamagedLog {
        while (all.remaining() >= HEADER) {
            int begin = all.position();
            int length = all.getInt();
            int sum = all.getInt();
            if (length < 1 || length > mostBytes) {
                throw new DamagedLog(begin);
            }
            if (length > all.remaining()) {
                return begin;
            }
            byte[] data = new byte[length];
            all.get(data);
            if (sum != sum(data)) {
                throw new DamagedLog(begin);
            }
            records.add(data);
        }
        return all.position();
    }

    private static int sum(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data, 0, data.length);
        return (int) crc.getValue();
    }
}
