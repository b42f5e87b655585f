package dev.timeslice.grader.engine.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Byte arrays on a stream, each behind its length. */
final class Blobs {
    private Blobs() {}

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    static void writeAll(DataOutputStream out, SortedMap<String, byte[]> named) throws IOException {
        out.writeInt(named.size());
        for (Map.Entry<String, byte[]> entry : named.entrySet()) {
            out.writeUTF(entry.getKey());
            write(out, entry.getValue());
        }
    }

    static SortedMap<String, byte[]> readAll(DataInputStream in) throws IOException {
        SortedMap<String, byte[]> named = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            named.put(name, read(in));
        }
        return named;
    }
}
