package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.ByteStore;
import dev.timeslice.model.exchange.DamagedLog;
import dev.timeslice.model.exchange.RecordLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Remembers the records that it has seen whole: those stay, whoever appends, so that only what is new has to be read. */
public final class ChecksummedLog implements RecordLog {
    private final ByteStore store;
    private final int mostBytes;
    private final List<byte[]> seen = new ArrayList<>();
    private long end;

    public ChecksummedLog(ByteStore store, int mostBytes) {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("too few: " + mostBytes);
        }
        if (mostBytes > 1 << 20) {
            throw new IllegalArgumentException("too many: " + mostBytes);
        }
        this.store = store;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<byte[]> records() throws IOException {
        lookFurther();
        List<byte[]> copies = new ArrayList<>();
        for (byte[] data : seen) {
            copies.add(data.clone());
        }
        return copies;
    }

    @Override
    public long recover() throws IOException {
        lookFurther();
        long torn = store.size() - end;
        if (torn != 0) {
            store.truncate(end);
        }
        return torn;
    }

    @Override
    public void append(byte[] data) throws IOException {
        if (data.length == 0 || data.length > mostBytes) {
            throw new IllegalArgumentException(data.length + " bytes");
        }
        recover();
        byte[] record = new byte[HEADER + data.length];
        put(record, 0, data.length);
        put(record, 4, (int) checksum(data));
        System.arraycopy(data, 0, record, HEADER, data.length);
        int written = 0;
        while (written < record.length) {
            written += store.write(end + written, record, written, record.length - written);
        }
    }

    private void lookFurther() throws IOException {
        byte[] data = next();
        while (data != null) {
            seen.add(data);
            end += HEADER + data.length;
            data = next();
        }
    }

    /** The record behind those seen; null if there is none that is whole. */
    private byte @Nullable [] next() throws IOException {
        byte[] header = bytes(end, HEADER);
        if (header == null) {
            return null;
        }
        int length = number(header, 0);
        if (length < 1 || length > mostBytes) {
            throw new DamagedLog(end);
        }
        byte[] data = store.size() < end + HEADER + length ? null : bytes(end + HEADER, length);
        if (data != null && (int) checksum(data) != number(header, 4)) {
            throw new DamagedLog(end);
        }
        return data;
    }

    /** Null if there are not so many. */
    private byte @Nullable [] bytes(long from, int count) throws IOException {
        byte[] bytes = new byte[count];
        int have = 0;
        while (have < count) {
            int more = store.read(from + have, bytes, have, count - have);
            if (more == -1) {
                return null;
            }
            have += more;
        }
        return bytes;
    }

    private static void put(byte[] bytes, int at, int number) {
        for (int i = 3; i >= 0; i--) {
            bytes[at + 3 - i] = (byte) (number >> 8 * i);
        }
    }

    private static int number(byte[] bytes, int at) {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    private static long checksum(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }
}
