package dev.timeslice.grader.engine.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What the compiler's JVM answers.
 *
 * @param classes binary name to class file; empty if there was an error
 * @param errors in the order in which the compiler reported them
 */
record CompileReply(SortedMap<String, byte[]> classes, List<CompileError> errors) {

    /**
     * @param file the source file's name; empty if the error belongs to none
     * @param line from 1; 0 if unknown
     * @param text the compiler's words
     */
    record CompileError(String file, long line, String text) {}

    void write(DataOutputStream out) throws IOException {
        Blobs.writeAll(out, classes);
        out.writeInt(errors.size());
        for (CompileError error : errors) {
            out.writeUTF(error.file());
            out.writeLong(error.line());
            Blobs.write(out, error.text().getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    static CompileReply read(DataInputStream in) throws IOException {
        SortedMap<String, byte[]> classes = Blobs.readAll(in);
        List<CompileError> errors = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            errors.add(
                    new CompileError(in.readUTF(), in.readLong(), new String(Blobs.read(in), StandardCharsets.UTF_8)));
        }
        return new CompileReply(classes, errors);
    }
}
