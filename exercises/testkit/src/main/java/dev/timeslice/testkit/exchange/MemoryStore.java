package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.ByteStore;
import java.io.IOException;
import java.util.Arrays;

/** A store in memory. It may give and take few bytes at a time, be full for once, or die in the middle of a write. */
public final class MemoryStore implements ByteStore {
    private byte[] bytes;
    private int atOnce = Integer.MAX_VALUE;
    private int untilFull = Integer.MAX_VALUE;
    private int untilDeath = Integer.MAX_VALUE;
    private int changes;

    private MemoryStore(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A store that holds these bytes, given as numbers of which the lowest eight bits count. */
    public static MemoryStore of(int... bytes) {
        byte[] held = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            held[i] = (byte) bytes[i];
        }
        return new MemoryStore(held);
    }

    /** A store that holds these bytes. */
    public static MemoryStore of(byte[] bytes) {
        return new MemoryStore(bytes.clone());
    }

    /** From now on a read or a write moves so many bytes at most. */
    public MemoryStore atOnce(int most) {
        atOnce = most;
        return this;
    }

    /** When it has taken so many more bytes, the write after that fails; then there is room again. */
    public MemoryStore fullAfter(int more) {
        untilFull = more;
        return this;
    }

    /** When it has changed so many more bytes (a cut counts as one), the process is dead, and each call throws {@link Died}. */
    public MemoryStore diesAfter(int more) {
        untilDeath = more;
        return this;
    }

    /** A copy of what it holds. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has changed; a cut counts as one. */
    public int changes() {
        return changes;
    }

    @Override
    public long size() {
        live();
        return bytes.length;
    }

    @Override
    public int read(long position, byte[] into, int offset, int count) {
        live();
        check(position, into, offset, count);
        if (position >= bytes.length) {
            return -1;
        }
        int done = (int) Math.min(Math.min(count, atOnce), bytes.length - position);
        System.arraycopy(bytes, (int) position, into, offset, done);
        return done;
    }

    @Override
    public int write(long position, byte[] from, int offset, int count) throws IOException {
        live();
        check(position, from, offset, count);
        int most = Math.min(count, atOnce);
        if (untilFull < most) {
            put(position, from, offset, untilFull);
            untilFull = Integer.MAX_VALUE;
            throw new IOException("no space left on device");
        }
        int done = Math.min(most, untilDeath);
        put(position, from, offset, done);
        untilFull -= untilFull == Integer.MAX_VALUE ? 0 : done;
        if (untilDeath == 0) {
            throw new Died();
        }
        return done;
    }

    private void put(long position, byte[] from, int offset, int count) {
        int end = (int) position + count;
        if (count > 0 && end > bytes.length) {
            bytes = Arrays.copyOf(bytes, end);
        }
        System.arraycopy(from, offset, bytes, (int) position, count);
        changes += count;
        untilDeath -= untilDeath == Integer.MAX_VALUE ? 0 : count;
    }

    @Override
    public void truncate(long size) {
        live();
        if (size < 0) {
            throw new IllegalArgumentException("a size is at least 0, found " + size);
        }
        if (size < bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) size);
        }
        changes++;
        untilDeath -= untilDeath == Integer.MAX_VALUE ? 0 : 1;
    }

    private void live() {
        if (untilDeath == 0) {
            throw new Died();
        }
    }

    private static void check(long position, byte[] array, int offset, int count) {
        if (position < 0 || position > 1 << 24 || count < 1 || offset < 0 || offset > array.length - count) {
            throw new IllegalArgumentException("no such bytes: position " + position + ", offset " + offset + ", count "
                    + count + " in an array of " + array.length);
        }
    }

    /** Its bytes in hexadecimal digits, sixteen a row. */
    public String picture() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < bytes.length; row += 16) {
            rows.append(String.format("%4d  ", row))
                    .append(Bytes.hex(Arrays.copyOfRange(bytes, row, Math.min(bytes.length, row + 16))))
                    .append('\n');
        }
        return rows.isEmpty() ? "(empty)\n" : rows.toString();
    }

    /** The process is dead; nobody can do anything about it any more. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died() {
            super("the process has been killed");
        }
    }
}
