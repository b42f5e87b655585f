package dev.timeslice.model.ipc;

import org.jspecify.annotations.Nullable;

/** The stand-in for a message port: it holds one message, and takes the next when all is done about this one. */
public final class OneCallPort implements MessagePort {
    private ReceiveResult.@Nullable Received held;
    private @Nullable Message answer;
    private long calls;
    private boolean received;

    @Override
    public SendResult send(int sender, Message message) {
        if (held != null) {
            return new SendResult.WouldBlock();
        }
        held = new ReceiveResult.Received(NO_CALL, sender, message);
        return new SendResult.Queued();
    }

    @Override
    public CallResult call(int caller, Message request) {
        if (held != null) {
            return new CallResult.WouldBlock();
        }
        calls++;
        held = new ReceiveResult.Received(calls, caller, request);
        return new CallResult.Queued(calls);
    }

    @Override
    public ReceiveResult receive(int receiver) {
        ReceiveResult.Received next = held;
        if (next == null || received) {
            return new ReceiveResult.WouldBlock();
        }
        received = next.call() != NO_CALL;
        if (!received) {
            held = null;
        }
        return next;
    }

    @Override
    public ReplyResult reply(long call, Message reply) {
        if (held == null || held.call() != call || answer != null) {
            return new ReplyResult.NoSuchCall();
        }
        answer = reply;
        return new ReplyResult.Delivered();
    }

    @Override
    public AnswerResult answer(long call) {
        Message given = answer;
        if (given == null) {
            return new AnswerResult.WouldBlock();
        }
        held = null;
        answer = null;
        received = false;
        return new AnswerResult.Answered(given);
    }

    @Override
    public int room() {
        return held == null ? 1 : 0;
    }

    @Override
    public void forget(int process) {
        // Its message stays, and the next one never gets in.
    }

    @Override
    public void close() {
        // Callers go on waiting for it.
    }
}
