package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.CallResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.ReplyResult;
import dev.timeslice.model.ipc.SendResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A queue of what was not received, and by its number each call whose answer was not given out. */
public final class BoundedPort implements MessagePort {
    private static final int NOBODY = 0;

    private final int capacity;
    private final Deque<ReceiveResult.Received> queue = new ArrayDeque<>();
    private final Map<Long, OpenCall> open = new HashMap<>();
    private int owner = NOBODY;
    private long calls;
    private boolean closed;

    /** What has become of a call so far. */
    private static final class OpenCall {
        final Integer caller;
        boolean received;
        boolean callerGone;

        @Nullable
        Message answer;

        OpenCall(Integer caller) {
            this.caller = caller;
        }
    }

    public BoundedPort(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a port holds at least one message, found capacity " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public SendResult send(int sender, Message message) {
        if (closed) {
            return new SendResult.ServerGone();
        }
        if (room() == 0) {
            return new SendResult.WouldBlock();
        }
        queue.add(new ReceiveResult.Received(NO_CALL, sender, message));
        return new SendResult.Queued();
    }

    @Override
    public CallResult call(int caller, Message request) {
        if (closed) {
            return new CallResult.ServerGone();
        }
        if (room() == 0) {
            return new CallResult.WouldBlock();
        }
        calls++;
        queue.add(new ReceiveResult.Received(calls, caller, request));
        open.put(calls, new OpenCall(caller));
        return new CallResult.Queued(calls);
    }

    @Override
    public ReceiveResult receive(int receiver) {
        requireOpen();
        if (owner == NOBODY) {
            owner = receiver;
        }
        if (owner != receiver) {
            return new ReceiveResult.NotOwner();
        }
        ReceiveResult.Received next = queue.poll();
        if (next == null) {
            return new ReceiveResult.WouldBlock();
        }
        OpenCall call = open.get(next.call());
        if (call != null) {
            call.received = true;
        }
        return next;
    }

    @Override
    public ReplyResult reply(long call, Message answer) {
        requireOpen();
        OpenCall served = open.get(call);
        if (served == null || !served.received || served.answer != null) {
            return new ReplyResult.NoSuchCall();
        }
        if (served.callerGone) {
            open.remove(call);
            return new ReplyResult.CallerGone();
        }
        served.answer = answer;
        return new ReplyResult.Delivered();
    }

    @Override
    public AnswerResult answer(long call) {
        OpenCall asked = open.get(call);
        if (asked == null || asked.callerGone) {
            throw new IllegalArgumentException("nobody waits for an answer to call " + call);
        }
        if (asked.answer != null) {
            open.remove(call);
            return new AnswerResult.Answered(asked.answer);
        }
        return closed ? new AnswerResult.ServerGone() : new AnswerResult.WouldBlock();
    }

    @Override
    public int room() {
        return closed ? 0 : capacity - queue.size();
    }

    @Override
    public void forget(int process) {
        Integer dead = process;
        queue.removeIf(message -> message.call() != NO_CALL && message.sender() == process);
        Iterator<OpenCall> each = open.values().iterator();
        while (each.hasNext()) {
            OpenCall call = each.next();
            if (call.caller == dead && !call.callerGone) {
                if (call.received && call.answer == null) {
                    // The server will reply and has to be told; after that nobody needs it.
                    call.callerGone = true;
                } else {
                    each.remove();
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        queue.clear();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the port is closed");
        }
    }
}
