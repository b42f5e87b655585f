package dev.timeslice.grader.engine.course;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over named parts; where one part ends and the next begins is part of it. */
public final class Digest {
    private final MessageDigest sha256;

    /** An empty one. */
    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }

    /** Adds a part under its name. */
    public Digest add(String name, byte[] content) {
        byte[] title = name.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(title.length).flip());
        sha256.update(title);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
        sha256.update(content);
        return this;
    }

    /** Adds each class file. */
    public Digest add(String name, ClassSet classes) {
        classes.files().forEach((className, bytes) -> add(name + " " + className, bytes));
        return this;
    }

    /** The digest in lower-case hexadecimal; ends this object's life. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
