package dev.timeslice.model;

import dev.timeslice.model.program.ChannelInstruction;

/** Lets instructions on locks, message ports and rings take effect. */
final class ChannelCalls {
    private final Locks locks;
    private final Ports ports;
    private final Rings rings;

    ChannelCalls(Context context) {
        locks = new Locks(context);
        ports = new Ports(context);
        rings = new Rings(context);
    }

    Effect apply(Task task, ChannelInstruction instruction) {
        if (instruction instanceof ChannelInstruction.Lock lock) {
            return locks.lock(task, lock.lock());
        }
        if (instruction instanceof ChannelInstruction.Unlock unlock) {
            return locks.unlock(task, unlock.lock());
        }
        if (instruction instanceof ChannelInstruction.Send send) {
            return ports.send(task, send.port(), send.message());
        }
        if (instruction instanceof ChannelInstruction.Request request) {
            return ports.request(task, request.port(), request.message());
        }
        if (instruction instanceof ChannelInstruction.Receive receive) {
            return ports.receive(task, receive.port());
        }
        if (instruction instanceof ChannelInstruction.Reply reply) {
            return ports.reply(task, reply.port(), reply.message());
        }
        if (instruction instanceof ChannelInstruction.Put put) {
            return rings.put(task, put.ring(), put.value());
        }
        if (instruction instanceof ChannelInstruction.Take take) {
            return rings.take(task, take.ring());
        }
        throw new IllegalStateException("no meaning for " + instruction);
    }

    /** A task has ended, and perhaps its process with it. */
    void ended(Task task) {
        TaskTies ties = task.tiesIfAny();
        if (ties != null && ties.party != null) {
            locks.ended(ties.party);
        }
        ports.ended(task);
    }
}
