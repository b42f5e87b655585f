package dev.timeslice.model;

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
import java.util.Map;

/** As much of a message port as the kernel's tests need: two messages wait at most. */
class QueuePort implements MessagePort {
    private final Deque<ReceiveResult.Received> queue = new ArrayDeque<>();
    private final Map<Long, Integer> open = new HashMap<>();
    private final Map<Long, Message> answers = new HashMap<>();
    private int owner;
    private long calls;
    private boolean closed;

    @Override
    public SendResult send(int sender, Message message) {
        if (closed) {
            return new SendResult.ServerGone();
        }
        return enqueue(NO_CALL, sender, message) ? new SendResult.Queued() : new SendResult.WouldBlock();
    }

    @Override
    public CallResult call(int caller, Message request) {
        if (closed) {
            return new CallResult.ServerGone();
        }
        if (!enqueue(calls + 1, caller, request)) {
            return new CallResult.WouldBlock();
        }
        calls++;
        open.put(calls, caller);
        return new CallResult.Queued(calls);
    }

    private boolean enqueue(long call, int sender, Message message) {
        return queue.size() < 2 && queue.add(new ReceiveResult.Received(call, sender, message));
    }

    @Override
    public ReceiveResult receive(int receiver) {
        if (owner == 0) {
            owner = receiver;
        }
        if (owner != receiver) {
            return new ReceiveResult.NotOwner();
        }
        ReceiveResult.Received next = queue.poll();
        return next == null ? new ReceiveResult.WouldBlock() : next;
    }

    @Override
    public ReplyResult reply(long call, Message answer) {
        if (!open.containsKey(call)) {
            return new ReplyResult.CallerGone();
        }
        answers.put(call, answer);
        return new ReplyResult.Delivered();
    }

    @Override
    public AnswerResult answer(long call) {
        Message answer = answers.remove(call);
        if (answer != null) {
            open.remove(call);
            return new AnswerResult.Answered(answer);
        }
        return closed ? new AnswerResult.ServerGone() : new AnswerResult.WouldBlock();
    }

    @Override
    public int room() {
        return closed ? 0 : 2 - queue.size();
    }

    @Override
    public void forget(int process) {
        open.values().removeIf(number -> number == process);
        queue.removeIf(message -> message.call() != NO_CALL && message.sender() == process);
    }

    @Override
    public void close() {
        closed = true;
    }
}
