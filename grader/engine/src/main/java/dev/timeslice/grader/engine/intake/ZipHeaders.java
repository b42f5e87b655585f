package dev.timeslice.grader.engine.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Compares what a zip says twice: in its directory, which we go by, and before each file, which a program that reads
 * the zip as a stream goes by. The layout is that of PKWARE's APPNOTE.TXT, section 4.3.7.
 */
final class ZipHeaders {
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int FLAGS = 6;
    private static final int METHOD = 8;
    private static final int CRC = 14;
    private static final int PACKED_SIZE = 18;
    private static final int SIZE = 22;
    private static final int NAME_LENGTH = 26;
    /** The header leaves sizes and checksum open; they follow the file's data. */
    private static final int OPEN_SIZES = 1 << 3;
    /** Stands for a size that an extra field holds. */
    private static final long IN_EXTRA_FIELD = 0xFFFF_FFFFL;

    private final ByteBuffer zip;
    private final byte[] bytes;

    ZipHeaders(byte[] bytes) {
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the header before the file's data says the same as the directory's entry. */
    boolean agreesWith(ZipArchiveEntry entry) {
        long offset = entry.getLocalHeaderOffset();
        byte[] name = entry.getRawName();
        if (offset < 0 || offset + LOCAL_LENGTH + name.length > bytes.length) {
            return false;
        }
        int start = (int) offset;
        int end = start + LOCAL_LENGTH + name.length;
        return zip.getInt(start) == LOCAL_SIGNATURE
                && zip.getShort(start + METHOD) == (short) entry.getMethod()
                && zip.getShort(start + NAME_LENGTH) == (short) name.length
                && Arrays.equals(bytes, start + LOCAL_LENGTH, end, name, 0, name.length)
                && sizesAgree(start, entry);
    }

    private boolean sizesAgree(int start, ZipArchiveEntry entry) {
        if ((zip.getShort(start + FLAGS) & OPEN_SIZES) != 0) {
            return true;
        }
        return sizeAgrees(start + SIZE, entry.getSize())
                && sizeAgrees(start + PACKED_SIZE, entry.getCompressedSize())
                && Integer.toUnsignedLong(zip.getInt(start + CRC)) == entry.getCrc();
    }

    private boolean sizeAgrees(int place, long size) {
        long local = Integer.toUnsignedLong(zip.getInt(place));
        return local == size || local == IN_EXTRA_FIELD;
    }

    /** How often the signature of a directory entry occurs: at least as often as there are entries. */
    static int countDirectorySignatures(byte[] bytes) {
        int count = 0;
        for (int index = 0; index + 3 < bytes.length; index++) {
            if (bytes[index] == 'P' && bytes[index + 1] == 'K' && bytes[index + 2] == 1 && bytes[index + 3] == 2) {
                count++;
            }
        }
        return count;
    }
}
