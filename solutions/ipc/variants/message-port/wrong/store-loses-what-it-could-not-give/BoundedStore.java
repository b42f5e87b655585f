package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.PutResult;
import dev.timeslice.model.ipc.TakeResult;
import java.util.ArrayDeque;
import java.util.Deque;

/** An array for each message, and a count of the bytes that they need. */
public final class BoundedStore implements MessageStore {
    private final int capacity;
    private final Deque<byte[]> messages = new ArrayDeque<>();
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
        messages.addLast(message.clone());
        free -= (int) needed;
        return new PutResult.Stored();
    }

    @Override
    public TakeResult take(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("max " + max);
        }
        byte[] oldest = messages.peekFirst();
        if (oldest == null) {
            return new TakeResult.Empty();
        }
        messages.removeFirst();
        free += HEADER + oldest.length;
        return oldest.length > max ? new TakeResult.TooSmall(oldest.length) : new TakeResult.Taken(oldest);
    }

    @Override
    public int free() {
        return free;
    }
}
