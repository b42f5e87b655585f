package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.PutResult;
import dev.timeslice.model.ipc.TakeResult;
import java.util.Arrays;

/** What is left is moved to the front whenever a message was taken, so that nothing ever goes around an end. */
public final class BoundedStore implements MessageStore {
    private final byte[] memory;
    private int end;

    public BoundedStore(int capacity) {
        if (capacity < HEADER) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        memory = new byte[capacity];
    }

    @Override
    public PutResult put(byte[] message) {
        if (message.length > memory.length - HEADER) {
            return new PutResult.TooLong();
        }
        if (message.length > free() - HEADER) {
            return new PutResult.Full();
        }
        memory[end] = (byte) message.length;
        memory[end + 1] = (byte) (message.length >> 8);
        memory[end + 2] = (byte) (message.length >> 16);
        memory[end + 3] = (byte) (message.length >> 24);
        System.arraycopy(message, 0, memory, end + HEADER, message.length);
        end += HEADER + message.length;
        return new PutResult.Stored();
    }

    @Override
    public TakeResult take(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("max " + max);
        }
        if (end == 0) {
            return new TakeResult.Empty();
        }
        int length = Byte.toUnsignedInt(memory[0])
                | Byte.toUnsignedInt(memory[1]) << 8
                | Byte.toUnsignedInt(memory[2]) << 16
                | Byte.toUnsignedInt(memory[3]) << 24;
        if (length > max) {
            return new TakeResult.TooSmall(length);
        }
        int next = HEADER + length;
        byte[] message = Arrays.copyOfRange(memory, HEADER, next);
        System.arraycopy(memory, next, memory, 0, end - next);
        end -= next;
        return new TakeResult.Taken(message);
    }

    @Override
    public int free() {
        return memory.length - end;
    }
}
