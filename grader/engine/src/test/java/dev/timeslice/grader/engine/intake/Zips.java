package dev.timeslice.grader.engine.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Builds zips as no ordinary program would. */
final class Zips {
    private static final int DIRECTORY = 0x02014b50;

    private final SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    private final ZipArchiveOutputStream zip;

    Zips() {
        zip = new ZipArchiveOutputStream(channel);
    }

    /** Names in this charset, with no sign that says which it is. */
    Zips names(Charset charset) {
        zip.setEncoding(charset.name());
        zip.setUseLanguageEncodingFlag(false);
        zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
        return this;
    }

    Zips add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /**
     * @param mode as Unix has it; 0 for none
     */
    Zips add(String name, byte[] content, int mode) {
        try {
            // A name without slash, so that the library does not mend backslashes.
            ZipArchiveEntry entry = new RawEntry(name);
            entry.setMethod(ZipEntry.DEFLATED);
            entry.setTime(0);
            if (mode != 0) {
                entry.setUnixMode(mode);
            }
            zip.putArchiveEntry(entry);
            if (!name.endsWith("/")) {
                zip.write(content);
            }
            zip.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return Arrays.copyOf(channel.array(), (int) channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites one byte at {@code offset} into the directory entry number {@code index}. */
    static byte[] patchDirectory(byte[] zip, int index, int offset, int... values) {
        return patch(zip, place(zip, DIRECTORY, index) + offset, values);
    }

    static byte[] patch(byte[] zip, int place, int... values) {
        byte[] patched = zip.clone();
        for (int i = 0; i < values.length; i++) {
            patched[place + i] = (byte) values[i];
        }
        return patched;
    }

    /** Where the directory entry number {@code index} begins. */
    static int directory(byte[] zip, int index) {
        return place(zip, DIRECTORY, index);
    }

    private static int place(byte[] zip, int signature, int index) {
        int seen = -1;
        for (int place = 0; place + 4 <= zip.length; place++) {
            int word = (zip[place] & 0xFF)
                    | (zip[place + 1] & 0xFF) << 8
                    | (zip[place + 2] & 0xFF) << 16
                    | (zip[place + 3] & 0xFF) << 24;
            if (word == signature && ++seen == index) {
                return place;
            }
        }
        throw new IllegalArgumentException("no entry " + index);
    }

    /** {@code times} repetitions of a block of blanks, which a zip makes very small. */
    static byte[] blanks(int kilobytes) {
        ByteArrayOutputStream blanks = new ByteArrayOutputStream(kilobytes * 1024);
        byte[] block = " ".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < kilobytes; i++) {
            blanks.writeBytes(block);
        }
        return blanks.toByteArray();
    }

    /** Keeps its name as it is given. */
    private static final class RawEntry extends ZipArchiveEntry {
        private final String raw;

        RawEntry(String raw) {
            super(raw);
            this.raw = raw;
        }

        @Override
        public String getName() {
            return raw == null ? super.getName() : raw;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
