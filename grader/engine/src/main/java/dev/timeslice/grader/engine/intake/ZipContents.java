package dev.timeslice.grader.engine.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Reads a zip in memory; it is never unpacked to the disk.
 *
 * <p>One parser decides what is in it: Commons Compress, by the zip's directory. Unlike the JDK's own it shows file
 * modes, flags, offsets and the bytes of names, without which links, encryption, overlaps and names in the Korean code
 * page cannot be told. Whatever another program might read differently is refused.
 */
final class ZipContents {
    private static final int TYPE_BITS = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    /** So many signatures for each allowed entry may stand in a zip by chance, or because of a zip within it. */
    private static final int SIGNATURES_PER_ENTRY = 10;

    private static final Charset KOREAN = Charset.forName("x-windows-949");

    private final Limits limits;

    ZipContents(Limits limits) {
        this.limits = limits;
    }

    /**
     * @throws Refusal if it cannot be read whole and without doubt
     */
    HandedIn read(Path file) throws Refusal {
        return read(bytes(file));
    }

    private byte[] bytes(Path file) throws Refusal {
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes((int) Math.min(limits.archiveBytes() + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limits.archiveBytes()) {
                throw new Refusal("intake.zip-too-large", limits.archiveBytes());
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal("intake.cannot-open", Shown.name(String.valueOf(file.getFileName())));
        }
    }

    private HandedIn read(byte[] bytes) throws Refusal {
        // Before the parser makes an object of each entry.
        if (ZipHeaders.countDirectorySignatures(bytes) > SIGNATURES_PER_ENTRY * limits.entries()) {
            throw new Refusal("intake.too-many-entries", limits.entries());
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                // Names are decoded below from their bytes; this charset accepts any.
                .setCharset(StandardCharsets.ISO_8859_1)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.entries()) {
                throw new Refusal("intake.too-many-entries", limits.entries());
            }
            refuseOverlaps(entries);
            return read(zip, entries, new ZipHeaders(bytes));
        } catch (IOException | RuntimeException e) {
            // The parser throws unchecked exceptions too on malformed input; either way the zip cannot be trusted.
            throw new Refusal("intake.zip-damaged");
        }
    }

    private HandedIn read(ZipFile zip, List<ZipArchiveEntry> entries, ZipHeaders headers) throws IOException, Refusal {
        EntryNames names = new EntryNames(limits);
        HandedIn handedIn = new HandedIn();
        long sourceBytes = 0;
        for (ZipArchiveEntry entry : entries) {
            String name = name(entry);
            names.add(name);
            refuseOddities(entry, name, headers);
            if (name.endsWith("/") || HandedIn.isByproduct(name)) {
                continue;
            }
            if (!HandedIn.isRead(name)) {
                handedIn.ignored(name);
                continue;
            }
            if (!zip.canReadEntryData(entry)
                    || (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED)) {
                throw new Refusal("intake.zip-method", Shown.name(name));
            }
            byte[] content = content(zip, entry);
            sourceBytes += content.length;
            if (sourceBytes > limits.sourceBytes()) {
                throw new Refusal("intake.too-many-sources", limits.sourceBytes());
            }
            handedIn.content(name, content);
        }
        return handedIn;
    }

    /** An entry's name: UTF-8 where the zip says so or the bytes are that, else the Korean code page of Windows. */
    private static String name(ZipArchiveEntry entry) throws Refusal {
        if (entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        byte[] raw = entry.getRawName();
        try {
            return decode(raw, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            if (!entry.getGeneralPurposeBit().usesUTF8ForNames()) {
                try {
                    return decode(raw, KOREAN);
                } catch (CharacterCodingException notKorean) {
                    // Refused below, like a name that claims to be UTF-8 and is not.
                }
            }
        }
        throw new Refusal("intake.zip-name-encoding", Shown.name(new String(raw, StandardCharsets.US_ASCII)));
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static void refuseOddities(ZipArchiveEntry entry, String name, ZipHeaders headers) throws Refusal {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal("intake.zip-encrypted", Shown.name(name));
        }
        int type = (int) (entry.getExternalAttributes() >>> 16) & TYPE_BITS;
        if (type != 0 && type != (name.endsWith("/") ? FOLDER : REGULAR)) {
            throw new Refusal("intake.zip-link", Shown.name(name));
        }
        if (!headers.agreesWith(entry)) {
            throw new Refusal("intake.zip-two-faces", Shown.name(name));
        }
    }

    /** Entries that share data let 42 kB become terabytes, and no honest program writes them. */
    private static void refuseOverlaps(List<ZipArchiveEntry> entries) throws Refusal {
        List<ZipArchiveEntry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : byPlace) {
            if (entry.getLocalHeaderOffset() < end) {
                throw new Refusal("intake.zip-overlap");
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
    }

    /** The content, cut one byte after what an exercise may have; bytes are counted as they come, not as claimed. */
    private byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException, Refusal {
        try (InputStream unpacked = zip.getInputStream(entry)) {
            byte[] content = unpacked.readNBytes(limits.exerciseBytes() + 1);
            if (content.length <= limits.exerciseBytes()) {
                CRC32 checksum = new CRC32();
                checksum.update(content);
                if (content.length != entry.getSize() || checksum.getValue() != entry.getCrc()) {
                    throw new Refusal("intake.zip-damaged");
                }
            }
            return content;
        }
    }
}
