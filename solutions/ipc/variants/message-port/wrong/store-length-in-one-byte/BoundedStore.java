package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.PutResult;
import dev.timeslice.model.ipc.TakeResult;

/**
 * A ring: the oldest message begins at {@code head} with the four bytes of its length, the next one follows it, and so on,
 * around the end.
 */
public final class BoundedStore implements MessageStore {
    private final byte[] ring;
    private int head;
    private int used;

    public BoundedStore(int capacity) {
        if (capacity < HEADER) {
            throw new IllegalArgumentException(
                    "a store has room for an empty message at least, found capacity " + capacity);
        }
        ring = new byte[capacity];
    }

    @Override
    public PutResult put(byte[] message) {
        if (message.length > ring.length - HEADER) {
            return new PutResult.TooLong();
        }
        if (message.length > free() - HEADER) {
            return new PutResult.Full();
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            append(shift == 0 ? (byte) message.length : 0);
        }
        for (byte next : message) {
            append(next);
        }
        return new PutResult.Stored();
    }

    private void append(byte next) {
        ring[(head + used) % ring.length] = next;
        used++;
    }

    @Override
    public TakeResult take(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("a buffer has 0 bytes or more, found " + max);
        }
        if (used == 0) {
            return new TakeResult.Empty();
        }
        int length = 0;
        for (int i = 0; i < HEADER; i++) {
            length = (length << 8) | (ring[(head + i) % ring.length] & 0xff);
        }
        if (length > max) {
            return new TakeResult.TooSmall(length);
        }
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = ring[(head + HEADER + i) % ring.length];
        }
        head = (head + HEADER + length) % ring.length;
        used -= HEADER + length;
        return new TakeResult.Taken(message);
    }

    @Override
    public int free() {
        return ring.length - used;
    }
}
