package dev.timeslice.grader.engine.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the compiler's JVM is asked to compile.
 *
 * @param sources file name to text
 * @param given binary name to class file: classes of the exercise's package that the sources may use
 */
record CompileRequest(SortedMap<String, String> sources, SortedMap<String, byte[]> given) {

    void write(DataOutputStream out) throws IOException {
        out.writeInt(sources.size());
        for (Map.Entry<String, String> source : sources.entrySet()) {
            out.writeUTF(source.getKey());
            Blobs.write(out, source.getValue().getBytes(StandardCharsets.UTF_8));
        }
        Blobs.writeAll(out, given);
        out.flush();
    }

    static CompileRequest read(DataInputStream in) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            sources.put(name, new String(Blobs.read(in), StandardCharsets.UTF_8));
        }
        return new CompileRequest(sources, Blobs.readAll(in));
    }
}
