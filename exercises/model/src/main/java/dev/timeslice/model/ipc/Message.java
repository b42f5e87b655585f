package dev.timeslice.model.ipc;

import java.util.Arrays;

/** Some bytes that travel together and arrive together; immutable. */
public final class Message {
    private final byte[] bytes;

    private Message(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A message of a copy of these bytes; none is a message too. */
    public static Message of(byte... bytes) {
        return new Message(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message message && Arrays.equals(bytes, message.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Message" + Arrays.toString(bytes);
    }
}
