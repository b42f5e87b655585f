package dev.timeslice.ipc.messageport;

import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.CallResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.ReplyResult;
import dev.timeslice.model.ipc.SendResult;
import java.util.ArrayList;
import java.util.List;

/** One list of all that was sent, from the day it came to the day when nobody can ask for it any more; each item has a state. */
public final class BoundedPort implements MessagePort {
    private static final SendResult FULL = new SendResult.WouldBlock();
    private static final AnswerResult.WouldBlock NOT_YET = new AnswerResult.WouldBlock();

    private enum State {
        QUEUED,
        RECEIVED,
        ORPHANED,
        ANSWERED,
        OVER
    }

    private static final class Item {
        private final ReceiveResult.Received received;
        private State state = State.QUEUED;
        private Message answer;

        private Item(ReceiveResult.Received received) {
            this.received = received;
        }

        private boolean isCall() {
            return received.call() != NO_CALL;
        }
    }

    private final int capacity;
    private final List<Item> items = new ArrayList<>();
    private int owner;
    private long lastCall;
    private boolean closed;

    public BoundedPort(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public SendResult send(int sender, Message message) {
        if (closed) {
            return new SendResult.ServerGone();
        }
        if (room() == 0) {
            return FULL;
        }
        items.add(new Item(new ReceiveResult.Received(NO_CALL, sender, message)));
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
        lastCall++;
        items.add(new Item(new ReceiveResult.Received(lastCall, caller, request)));
        return new CallResult.Queued(lastCall);
    }

    @Override
    public ReceiveResult receive(int receiver) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (owner == 0) {
            owner = receiver;
        }
        if (owner != receiver) {
            return new ReceiveResult.NotOwner();
        }
        for (Item item : items) {
            if (item.state == State.QUEUED) {
                item.state = item.isCall() ? State.RECEIVED : State.OVER;
                ReceiveResult.Received oldest = item.received;
                sweep();
                return oldest;
            }
        }
        return new ReceiveResult.WouldBlock();
    }

    @Override
    public ReplyResult reply(long call, Message answer) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        Item item = find(call);
        if (item != null && item.state == State.ORPHANED) {
            item.state = State.OVER;
            sweep();
            return new ReplyResult.CallerGone();
        }
        if (item == null || item.state != State.RECEIVED) {
            return new ReplyResult.NoSuchCall();
        }
        item.answer = answer;
        item.state = State.ANSWERED;
        return new ReplyResult.Delivered();
    }

    @Override
    public AnswerResult answer(long call) {
        Item item = find(call);
        if (item == null || item.state == State.ORPHANED) {
            throw new IllegalArgumentException("call " + call);
        }
        if (item.state == State.ANSWERED) {
            item.state = State.OVER;
            sweep();
            return new AnswerResult.Answered(item.answer);
        }
        return closed ? new AnswerResult.ServerGone() : NOT_YET;
    }

    @Override
    public int room() {
        if (closed) {
            return 0;
        }
        int queued = 0;
        for (Item item : items) {
            if (item.state == State.QUEUED) {
                queued++;
            }
        }
        return capacity - queued;
    }

    @Override
    public void forget(int process) {
        for (Item item : items) {
            if (item.isCall() && item.received.sender() == process) {
                boolean working = item.state == State.RECEIVED || item.state == State.ORPHANED;
                item.state = working ? State.ORPHANED : State.OVER;
            }
        }
        sweep();
    }

    @Override
    public void close() {
        closed = true;
    }

    private Item find(long call) {
        for (Item item : items) {
            if (item.isCall() && item.received.call() == call) {
                return item;
            }
        }
        return null;
    }

    private void sweep() {
        items.removeIf(item -> item.state == State.OVER);
    }
}
