package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.schedules.control.Setup;
import dev.timeslice.testkit.schedules.search.Attempt;
import dev.timeslice.testkit.schedules.search.Choices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A schedule in a line of text: which scenario, of which code, and what to choose at each fork.
 *
 * @param scenario the class's binary name
 * @param digests of the classes that the scenario reaches, in the order of their names
 * @param attempt the execution
 */
record ReplayToken(String scenario, List<String> digests, Attempt attempt) {
    private static final String FORM = "TS";
    private static final int VERSION = 1;

    /** What tokens are full of; part of the version. */
    private static final byte[] DICTIONARY =
            "java.util.concurrent.dev.timeslice.publicchecks.dev.timeslice.thread.coordination.dev.timeslice.hiddenchecks."
                    .getBytes(StandardCharsets.US_ASCII);

    ReplayToken {
        digests = List.copyOf(digests);
    }

    /** The token as text: letters, digits, {@code -}, {@code _} and one dot. */
    String text() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setDictionary(DICTIONARY);
            try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
                write(out);
            }
            deflater.end();
            byte[] packed = bytes.toByteArray();
            bytes.write(check(packed) >>> 8);
            bytes.write(check(packed));
            return FORM + VERSION + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeUTF(scenario);
        out.writeByte(digests.size());
        for (String digest : digests) {
            out.writeInt(Integer.parseInt(digest, 16));
        }
        writeAll(out, attempt.promoted());
        writeAll(out, attempt.race());
        out.writeBoolean(attempt.patience() == Setup.ENDLESS_PATIENCE);
        int[] taken = attempt.choices().toArray();
        out.writeShort(taken.length);
        for (int option : taken) {
            out.writeByte(option);
        }
    }

    private static void writeAll(DataOutputStream out, Set<String> keys) throws IOException {
        Set<String> sorted = new TreeSet<>(keys);
        out.writeByte(sorted.size());
        for (String key : sorted) {
            out.writeUTF(key);
        }
    }

    /**
     * Reads a token.
     *
     * @throws BadToken if it is none, is not whole or has another version
     */
    static ReplayToken parse(String text) {
        String token = text.strip();
        int dot = token.indexOf('.');
        if (!token.startsWith(FORM) || dot < 0) {
            throw BadToken.noToken(token);
        }
        String version = token.substring(FORM.length(), dot);
        if (!version.equals(Integer.toString(VERSION))) {
            throw BadToken.otherVersion(version, VERSION);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            int length = bytes.length - 2;
            byte[] packed = java.util.Arrays.copyOf(bytes, Math.max(0, length));
            if (length < 1 || check(packed) != (((bytes[length] & 0xFF) << 8) | (bytes[length + 1] & 0xFF))) {
                throw BadToken.notWhole();
            }
            Inflater inflater = new Inflater(true);
            inflater.setDictionary(DICTIONARY);
            try (DataInputStream in =
                    new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed), inflater))) {
                return read(in);
            } finally {
                inflater.end();
            }
        } catch (IllegalArgumentException | IOException e) {
            throw BadToken.notWhole();
        }
    }

    private static ReplayToken read(DataInputStream in) throws IOException {
        String scenario = in.readUTF();
        List<String> digests = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            digests.add(String.format("%06x", in.readInt()));
        }
        Set<String> promoted = readAll(in);
        Set<String> race = readAll(in);
        int patience = in.readBoolean() ? Setup.ENDLESS_PATIENCE : Setup.USUAL_PATIENCE;
        int[] taken = new int[in.readUnsignedShort()];
        for (int fork = 0; fork < taken.length; fork++) {
            taken[fork] = in.readUnsignedByte();
        }
        return new ReplayToken(scenario, digests, new Attempt(Choices.of(taken), promoted, patience, race));
    }

    private static Set<String> readAll(DataInputStream in) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            keys.add(in.readUTF());
        }
        return keys;
    }

    private static int check(byte[] packed) {
        CRC32 crc = new CRC32();
        crc.update(packed);
        return (int) crc.getValue() & 0xFFFF;
    }
}
