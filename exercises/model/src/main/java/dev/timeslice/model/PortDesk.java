package dev.timeslice.model;

import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A message port with those who use it, and with what the kernel has seen go in, to compare with what comes out. */
final class PortDesk {

    /** A message on its way to the server; the call is {@link MessagePort#NO_CALL} if it needs no answer. */
    private record Letter(long call, Task sender, Message message) {}

    final MessagePort port;
    final List<Task> senders = new ArrayList<>(1);
    final List<Task> receivers = new ArrayList<>(1);
    /** By the number of their call, those who sleep until it is answered. */
    final Map<Long, Task> awaiting = new LinkedHashMap<>();
    /** By the number of its call, each answer that was given and not fetched. */
    final Map<Long, Message> answers = new HashMap<>();

    /** Whose task received first; {@code null} as long as nobody has. */
    @Nullable
    TaskGroup server;

    private final Set<Task> callers = new HashSet<>();
    private final Deque<Letter> letters = new ArrayDeque<>();
    /** The calls that each task of the server has received and not answered, the newest first. */
    private final Map<Task, Deque<Long>> served = new HashMap<>();

    private long calls;

    PortDesk(MessagePort port) {
        this.port = port;
    }

    void sent(Task sender, Message message) {
        letters.add(new Letter(MessagePort.NO_CALL, sender, message));
    }

    /** Takes note of a call: the number that it must have. */
    long called(Task caller, Message message) {
        calls++;
        callers.add(caller);
        letters.add(new Letter(calls, caller, message));
        return calls;
    }

    /** Takes note of what was received; whether it is what had to come next. */
    boolean received(Task receiver, ReceiveResult.Received received) {
        Letter next = letters.poll();
        if (next == null || next.call != received.call() || !next.message.equals(received.message())) {
            return false;
        }
        if (next.call != MessagePort.NO_CALL) {
            served.computeIfAbsent(receiver, key -> new ArrayDeque<>(1)).push(next.call);
        }
        return true;
    }

    /** The number of the call that a task has to answer next; {@link MessagePort#NO_CALL} if there is none. */
    long takeServed(Task task) {
        Deque<Long> own = served.get(task);
        Long call = own == null ? null : own.poll();
        return call == null ? MessagePort.NO_CALL : call;
    }

    /** A task has ended; whether it had made a call. */
    boolean forget(Task task) {
        letters.removeIf(letter -> letter.call != MessagePort.NO_CALL && letter.sender == task);
        awaiting.values().remove(task);
        served.remove(task);
        return callers.remove(task);
    }

    void wakeSenders(Consumer<Task> waker) {
        wakeAll(senders, waker);
    }

    void wakeReceivers(Consumer<Task> waker) {
        wakeAll(receivers, waker);
    }

    void wakeEverybody(Consumer<Task> waker) {
        wakeAll(senders, waker);
        wakeAll(receivers, waker);
        awaiting.values().forEach(waker);
        awaiting.clear();
    }

    private static void wakeAll(List<Task> sleepers, Consumer<Task> waker) {
        sleepers.forEach(waker);
        sleepers.clear();
    }
}
