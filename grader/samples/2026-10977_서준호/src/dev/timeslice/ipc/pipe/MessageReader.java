package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.MessageSource;
import dev.timeslice.model.ipc.NextMessage;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;

/** 한 바이트씩 읽는다. 느리지만 간단하다. */
public final class MessageReader implements MessageSource {
    private enum State {
        HIGH,
        LOW,
        MESSAGE
    }

    private final Pipe pipe;
    private final int limit;
    private State state = State.HIGH;
    private int length;
    private byte[] message = {};
    private int count;

    public MessageReader(Pipe pipe, int mostBytes) {
        if (mostBytes < 1 || mostBytes > 0xffff) {
            throw new IllegalArgumentException("limit " + mostBytes);
        }
        this.pipe = pipe;
        this.limit = mostBytes;
    }

    @Override
    public NextMessage next() {
        while (true) {
            if (state == State.MESSAGE) {
                if (length > limit) {
                    return new NextMessage.Refused(length);
                }
                if (count == length) {
                    state = State.HIGH;
                    return new NextMessage.Whole(message);
                }
            }
            ReadResult result = pipe.read(1);
            if (result instanceof ReadResult.Data data) {
                take(data.bytes()[0]);
            } else if (result instanceof ReadResult.WouldBlock) {
                return new NextMessage.WouldBlock();
            } else if (state == State.HIGH) {
                return new NextMessage.EndOfFile();
            } else {
                return new NextMessage.Torn();
            }
        }
    }

    private void take(byte value) {
        switch (state) {
            case HIGH -> {
                length = (value & 255) << 8;
                state = State.LOW;
            }
            case LOW -> {
                length += value & 255;
                message = new byte[Math.min(length, limit)];
                count = 0;
                state = State.MESSAGE;
            }
            case MESSAGE -> message[count++] = value;
        }
    }
}
