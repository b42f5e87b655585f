package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.PutResult;
import dev.timeslice.model.ipc.TakeResult;
import java.util.ArrayDeque;
import java.util.Deque;

/** An array for each message, and a count of the bytes that they need. */
public final class BoundedStore implements MessageStore {
    private final int capacity;
    private final Deque<Byte[]> messages = new ArrayDeque<>();
    private int free;

    public BoundedStore(int capacity) {
        if (capacity < HEADER) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        this.free = capacity;
    }

    @Override
    public PutResult put(byte[] message) {
        long needed = (long) HEADER + message.length;
        if (needed > capacity) {
            return new PutResult.TooLong();
        }
        if (needed > free) {
            return new PutResult.Full();
        }
        Byte[] kept = new Byte[message.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = message[i];
        }
        messages.addLast(kept);
        free -= (int) needed;
        return new PutResult.Stored();
    }

    @Override
    public TakeResult take(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("max " + max);
        }
        Byte[] oldest = messages.peekFirst();
        if (oldest == null) {
            return new TakeResult.Empty();
        }
        if (oldest.length > max) {
            return new TakeResult.TooSmall(oldest.length);
        }
        messages.removeFirst();
        free += HEADER + oldest.length;
        byte[] given = new byte[oldest.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = oldest[i];
        }
        return new TakeResult.Taken(given);
    }

    @Override
    public int free() {
        return free;
    }
}
