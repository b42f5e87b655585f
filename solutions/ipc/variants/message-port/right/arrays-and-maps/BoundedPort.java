package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.CallResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.ReplyResult;
import dev.timeslice.model.ipc.SendResult;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A call moves from collection to collection: queued, being served, answered; or orphaned, if its caller has ended. */
public final class BoundedPort implements MessagePort {
    private final int capacity;
    private final LinkedList<ReceiveResult.Received> queued = new LinkedList<>();
    private final Map<Long, Integer> served = new TreeMap<>();
    private final Map<Long, Integer> answeredFor = new TreeMap<>();
    private final Map<Long, Message> answers = new TreeMap<>();
    private final Set<Long> orphaned = new HashSet<>();
    /** Calls that have lost their server. */
    private final Map<Long, Integer> lost = new TreeMap<>();

    private Integer owner;
    private long next = 1;
    private boolean closed;

    public BoundedPort(int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public SendResult send(int sender, Message message) {
        if (closed) {
            return new SendResult.ServerGone();
        }
        if (queued.size() == capacity) {
            return new SendResult.WouldBlock();
        }
        queued.addLast(new ReceiveResult.Received(NO_CALL, sender, message));
        return new SendResult.Queued();
    }

    @Override
    public CallResult call(int caller, Message request) {
        if (closed) {
            return new CallResult.ServerGone();
        }
        if (queued.size() == capacity) {
            return new CallResult.WouldBlock();
        }
        queued.addLast(new ReceiveResult.Received(next, caller, request));
        return new CallResult.Queued(next++);
    }

    @Override
    public ReceiveResult receive(int receiver) {
        mustBeOpen();
        if (owner == null) {
            owner = receiver;
        } else if (owner != receiver) {
            return new ReceiveResult.NotOwner();
        }
        if (queued.isEmpty()) {
            return new ReceiveResult.WouldBlock();
        }
        ReceiveResult.Received oldest = queued.removeFirst();
        if (oldest.call() != NO_CALL) {
            served.put(oldest.call(), oldest.sender());
        }
        return oldest;
    }

    @Override
    public ReplyResult reply(long call, Message answer) {
        mustBeOpen();
        if (orphaned.remove(call)) {
            return new ReplyResult.CallerGone();
        }
        Integer caller = served.remove(call);
        if (caller == null) {
            return new ReplyResult.NoSuchCall();
        }
        answeredFor.put(call, caller);
        answers.put(call, answer);
        return new ReplyResult.Delivered();
    }

    @Override
    public AnswerResult answer(long call) {
        Message answer = answers.remove(call);
        if (answer != null) {
            answeredFor.remove(call);
            return new AnswerResult.Answered(answer);
        }
        if (lost.containsKey(call)) {
            return new AnswerResult.ServerGone();
        }
        if (served.containsKey(call)
                || queued.stream().anyMatch(waiting -> waiting.call() == call && call != NO_CALL)) {
            return new AnswerResult.WouldBlock();
        }
        throw new IllegalArgumentException("call " + call);
    }

    @Override
    public int room() {
        return closed ? 0 : capacity - queued.size();
    }

    @Override
    public void forget(int process) {
        queued.removeIf(waiting -> waiting.call() != NO_CALL && waiting.sender() == process);
        lost.values().removeIf(caller -> caller == process);
        answeredFor.entrySet().removeIf(answered -> {
            boolean his = answered.getValue() == process;
            if (his) {
                answers.remove(answered.getKey());
            }
            return his;
        });
        served.entrySet().removeIf(call -> {
            boolean his = call.getValue() == process;
            if (his) {
                orphaned.add(call.getKey());
            }
            return his;
        });
    }

    @Override
    public void close() {
        closed = true;
        lost.putAll(served);
        served.clear();
        for (ReceiveResult.Received waiting : queued) {
            if (waiting.call() != NO_CALL) {
                lost.put(waiting.call(), waiting.sender());
            }
        }
        queued.clear();
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }
}
