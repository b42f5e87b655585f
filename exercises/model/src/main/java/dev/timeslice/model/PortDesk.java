package dev.timeslice.model;

import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message port with those who use it, and with what the kernel has seen go in, to compare with what comes out. */
final class PortDesk {

    /** A message on its way to the server; the call is {@link MessagePort#NO_CALL} if it needs no answer. */
    private record Letter(long call, Task sender, Message message) {}

    final MessagePort port;
    final PortSleepers sleepers;
    /** By the number of its call, each answer that was given and not fetched. */
    final Map<Long, Message> answers = new HashMap<>();

    /** Whose task received first; {@code null} as long as nobody has. */
    @Nullable
    TaskGroup server;

    private final Set<TaskGroup> callers = new HashSet<>();
    private final Deque<Letter> letters = new ArrayDeque<>();
    /** The calls that each task of the server has received and not answered, the newest first. */
    private final Map<Task, Deque<Long>> served = new HashMap<>();

    private long calls;

    PortDesk(MessagePort port, PortSleepers sleepers) {
        this.port = port;
        this.sleepers = sleepers;
    }

    boolean hasMessage() {
        return !letters.isEmpty();
    }

    void sent(Task sender, Message message) {
        letters.add(new Letter(MessagePort.NO_CALL, sender, message));
    }

    /** Takes note of a call: the number that it must have. */
    long called(Task caller, Message message) {
        calls++;
        callers.add(caller.group());
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

    /** A task has ended. */
    void forget(Task task) {
        served.remove(task);
    }

    /** A process has ended; whether it had made a call. */
    boolean forget(TaskGroup process) {
        letters.removeIf(letter -> letter.call != MessagePort.NO_CALL && letter.sender.group() == process);
        return callers.remove(process);
    }
}
